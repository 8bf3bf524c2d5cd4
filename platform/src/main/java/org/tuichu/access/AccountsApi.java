package org.tuichu.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.tuichu.database.Scope;

/// The accounts of the system for other programs.
@RestController
@RequestMapping(path = "/api/v1/accounts", produces = "application/json")
@Tag(name = "Accounts", description = "For the system administrator, who keeps them, and the security administrator")
class AccountsApi {
    private final KeptAccounts accounts;
    private final KeepAccounts keeping;
    private final LinkOfficers linking;
    private final LinkSubjects subjects;
    private final LinkedSubjects linked;
    private final AccessProblem problem;

    AccountsApi(
            KeptAccounts accounts,
            KeepAccounts keeping,
            LinkOfficers linking,
            LinkSubjects subjects,
            LinkedSubjects linked,
            AccessProblem problem) {
        this.linking = linking;
        this.subjects = subjects;
        this.linked = linked;
        this.accounts = accounts;
        this.keeping = keeping;
        this.problem = problem;
    }

    @Schema(name = "AccountPage", description = "At most 50 accounts; `more` says that others follow")
    record AccountsJson(List<KeptAccountJson> accounts, int page, boolean more) {}

    @Schema(
            name = "NewAccount",
            description =
                    "`officer`, who says unit and name; or `displayName` and either `unit` or `enterprise`, its id in the"
                            + " register")
    record NewAccountJson(
            String userName,
            @Nullable String displayName,
            @Nullable String unit,
            @Nullable String enterprise,
            @Nullable String officer) {
        NewSeat typed() {
            return new NewSeat(userName, or(displayName), or(unit), or(enterprise), "", or(officer));
        }

        private static String or(@Nullable String text) {
            return Objects.requireNonNullElse(text, "");
        }
    }

    @Schema(name = "InitialPassword", description = "Shown this once; it is changed at the first sign-in")
    record PasswordJson(UUID id, String userName, String initialPassword) {}

    @Schema(name = "RolesGranted", description = "All roles of the account, and its version as it was seen")
    record RolesJson(long version, @Nullable Set<Role> roles) {}

    @Schema(name = "AccountOfOfficer", description = "The officer, null for nobody, and the account's version as seen")
    record OfficerJson(long version, @Nullable UUID officer) {}

    @Schema(name = "AccountOfSubject", description = "The issuer's subject, null for nobody, and the account's version")
    record SubjectJson(long version, @Nullable String subject) {}

    @Schema(name = "LinkedSubject", description = "Whom the issuer means; null where nobody is linked")
    record LinkedJson(
            long version, @Nullable String issuer, @Nullable String subject) {}

    @GetMapping
    @Requires(Permission.SEE_ACCOUNTS)
    @Operation(summary = "The accounts, by user name")
    AccountsJson list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") int page) {
        var filter = new AccountsFilter(q, page);
        var found = Scope.PROGRAM.call(() -> accounts.list(filter.text(), filter.number()));
        return new AccountsJson(
                found.accounts().stream().map(KeptAccountJson::of).toList(), found.number(), found.more());
    }

    @GetMapping("/{id}")
    @Requires(Permission.SEE_ACCOUNTS)
    @Operation(summary = "One account")
    KeptAccountJson show(@PathVariable UUID id) {
        return Scope.PROGRAM
                .call(() -> accounts.find(id))
                .map(KeptAccountJson::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping(consumes = "application/json")
    @Requires(Permission.KEEP_ACCOUNTS)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Makes an account without a role", description = "422 names the field at fault.")
    PasswordJson make(@RequestBody NewAccountJson body, @Parameter(hidden = true) Locale locale) {
        return password(keeping.make(body.typed()), locale);
    }

    @PostMapping("/{id}/reset")
    @Requires(Permission.KEEP_ACCOUNTS)
    @Operation(summary = "Draws a new password and locks the account until the security administrator opens it")
    PasswordJson reset(
            @PathVariable UUID id,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        return password(keeping.reset(id, viewer), locale);
    }

    @PostMapping("/{id}/lock")
    @Requires(Permission.SEE_ACCOUNTS)
    @Operation(summary = "Locks an account and ends its sessions")
    KeptAccountJson lock(
            @PathVariable UUID id,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        return done(keeping.lock(id, viewer), id, locale);
    }

    @PostMapping("/{id}/open")
    @Requires(Permission.GRANT_ROLES)
    @Operation(summary = "Opens a locked account")
    KeptAccountJson open(
            @PathVariable UUID id,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        return done(keeping.open(id, viewer), id, locale);
    }

    @PutMapping(path = "/{id}/roles", consumes = "application/json")
    @Requires(Permission.GRANT_ROLES)
    @Operation(summary = "Grants roles", description = "409 when somebody else changed the account meanwhile.")
    KeptAccountJson grant(
            @PathVariable UUID id,
            @RequestBody RolesJson body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        var roles = body.roles();
        if (roles == null) {
            throw problem.invalid("roles", "access.keeping.ROLES_MISSING", locale);
        }
        return done(keeping.grant(id, body.version(), roles, viewer), id, locale);
    }

    @PutMapping(path = "/{id}/officer", consumes = "application/json")
    @Requires(Permission.KEEP_ACCOUNTS)
    @Operation(
            summary = "Says of which officer of its unit the account is, or of nobody",
            description = "422 when the officer is not of the unit, has left or has another open account; 409 when"
                    + " somebody else changed the account meanwhile.")
    KeptAccountJson link(
            @PathVariable UUID id,
            @RequestBody OfficerJson body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        return done(linking.link(id, body.version(), body.officer(), viewer), id, locale);
    }

    @GetMapping("/{id}/subject")
    @Requires(Permission.SEE_ACCOUNTS)
    @Operation(summary = "Which subject of the issuer opens the account")
    LinkedJson subject(@PathVariable UUID id) {
        var version = show(id).version();
        return Scope.PROGRAM
                .call(() -> linked.of(id))
                .map(found -> new LinkedJson(version, found.issuer(), found.subject()))
                .orElseGet(() -> new LinkedJson(version, null, null));
    }

    @PutMapping(path = "/{id}/subject", consumes = "application/json")
    @Requires(Permission.KEEP_ACCOUNTS)
    @Operation(
            summary = "Says which subject of the issuer opens the account, or none",
            description =
                    "A link locks the account until the security administrator opens it; its sessions end. 422 when"
                            + " no issuer is set or the subject opens another account; 409 when somebody else changed the"
                            + " account meanwhile.")
    LinkedJson linkSubject(
            @PathVariable UUID id,
            @RequestBody SubjectJson body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        var kept = subjects.link(id, body.version(), body.subject(), viewer);
        if (kept instanceof Kept.Stale) {
            throw problem.stale(subject(id), locale);
        }
        done(kept, id, locale);
        return subject(id);
    }

    private PasswordJson password(Kept kept, Locale locale) {
        if (kept instanceof Kept.WithPassword(var id, var userName, var password)) {
            return new PasswordJson(id, userName, password);
        }
        throw problem.of(kept, locale);
    }

    private KeptAccountJson done(Kept kept, UUID id, Locale locale) {
        return switch (kept) {
            case Kept.Done() -> show(id);
            case Kept.Stale() -> throw problem.stale(show(id), locale);
            default -> throw problem.of(kept, locale);
        };
    }
}
