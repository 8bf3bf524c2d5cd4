package org.tuichu.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Delegations of the own account for other programs.
@RestController
@RequestMapping("/api/v1/account")
@Tag(name = "Account", description = "Who is signed in, and where else")
class DelegationApi {
    private final Delegations delegations;
    private final CurrentSession current;
    private final AccessProblem problem;

    DelegationApi(Delegations delegations, CurrentSession current, AccessProblem problem) {
        this.delegations = delegations;
        this.current = current;
        this.problem = problem;
    }

    @Schema(name = "NewDelegation", description = "To an officer of the same unit; both days count")
    record NewDelegationJson(String to, String firstDay, String lastDay, String reason) {}

    @Schema(name = "OnBehalf", description = "A delegation in force, or null for the own roles")
    record OnBehalfJson(@Nullable UUID delegation) {}

    @Schema(name = "DelegationMade")
    record MadeJson(UUID id) {}

    @Schema(name = "Delegation", description = "Roles lent from one day to another, both included")
    record DelegationJson(
            UUID id,
            UUID from,
            String fromName,
            UUID to,
            String toName,
            LocalDate firstDay,
            LocalDate lastDay,
            String reason,

            @Schema(description = "Null unless it was taken back") @Nullable
            Instant revokedAt) {
        static DelegationJson of(Delegation one) {
            return new DelegationJson(
                    one.id(),
                    one.fromAccount(),
                    one.from(),
                    one.toAccount(),
                    one.to(),
                    one.firstDay(),
                    one.lastDay(),
                    one.reason(),
                    one.revokedAt());
        }
    }

    @GetMapping(path = "/delegations", produces = "application/json")
    @Requires(Permission.SIGNED_IN)
    @Operation(summary = "Delegations given and received, the latest 50")
    List<DelegationJson> list(@AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer) {
        return delegations.of(viewer).stream().map(DelegationJson::of).toList();
    }

    @PostMapping(path = "/delegations", consumes = "application/json", produces = "application/json")
    @Requires(Permission.SIGNED_IN)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Lends the own roles for an absence", description = "422 names the field at fault.")
    MadeJson make(
            @RequestBody NewDelegationJson body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        var typed = NewDelegation.typed(body.to(), body.firstDay(), body.lastDay(), body.reason());
        var delegated = delegations.make(viewer, typed);
        if (delegated instanceof Delegated.Done(var id)) {
            return new MadeJson(id);
        }
        throw problem.of(delegated, locale);
    }

    @DeleteMapping("/delegations/{id}")
    @Requires(Permission.SIGNED_IN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes lent roles back")
    void revoke(
            @PathVariable UUID id,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        requireDone(delegations.revoke(viewer, id), locale);
    }

    @PutMapping(path = "/on-behalf", consumes = "application/json")
    @Requires(Permission.SIGNED_IN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Works with what a colleague lent, in this session, or with the own roles again")
    void workWith(
            @RequestBody OnBehalfJson body,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) Locale locale) {
        var session = current.of(request).orElseThrow();
        requireDone(delegations.workWith(session, Optional.ofNullable(body.delegation())), locale);
    }

    private void requireDone(Delegated delegated, Locale locale) {
        if (!(delegated instanceof Delegated.Done)) {
            throw problem.of(delegated, locale);
        }
    }
}
