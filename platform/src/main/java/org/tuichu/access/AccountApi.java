package org.tuichu.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.tuichu.database.Scope;

/// One's own account and its open sessions for other programs.
@RestController
@RequestMapping("/api/v1/account")
@Tag(name = "Account", description = "Who is signed in, and where else")
class AccountApi {
    private final CurrentSession current;
    private final Sessions sessions;
    private final SignInHistory history;
    private final ChangePassword changePassword;
    private final AccessProblem problem;

    AccountApi(
            CurrentSession current,
            Sessions sessions,
            SignInHistory history,
            ChangePassword changePassword,
            AccessProblem problem) {
        this.current = current;
        this.sessions = sessions;
        this.history = history;
        this.changePassword = changePassword;
        this.problem = problem;
    }

    @GetMapping(produces = "application/json")
    @Requires(Permission.SIGNED_IN)
    @Operation(summary = "The own account")
    Own show(@AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer) {
        return Own.of(viewer, Scope.PROGRAM.call(() -> history.previous(viewer.accountId())));
    }

    @GetMapping(path = "/write-token", produces = "application/json")
    @Requires(Permission.OWN_SECRETS)
    @Operation(
            summary = "The token that every write carries",
            description = "In the header that is named; it holds as long as the session.")
    WriteToken writeToken(@Parameter(hidden = true) CsrfToken token) {
        return new WriteToken(token.getHeaderName(), token.getToken());
    }

    @GetMapping(path = "/sessions", produces = "application/json")
    @Requires(Permission.SIGNED_IN)
    @Operation(summary = "The open sessions of the own account, the latest used first")
    List<Open> sessions(
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) HttpServletRequest request) {
        var asking = current.of(request).map(Session::tokenHash);
        return sessions.ofAccount(viewer.accountId()).stream()
                .map(one -> Open.of(one, asking))
                .toList();
    }

    @DeleteMapping("/sessions/{id}")
    @Requires(Permission.SIGNED_IN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Ends one of the sessions of the own account")
    void end(@PathVariable UUID id, @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer) {
        if (!sessions.end(id, viewer.accountId())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    @PutMapping(path = "/password", consumes = "application/json")
    @Requires(Permission.OWN_SECRETS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Changes the own password and ends the other sessions",
            description = "422 names the field at fault; 429 after too many wrong passwords, 503 when too many wait.")
    void password(
            @RequestBody NewPassword body,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) Locale locale) {
        switch (changePassword.change(current.of(request).orElseThrow(), body.form())) {
            case ChangePassword.Outcome.Changed() -> {}
            case ChangePassword.Outcome.WrongPassword() ->
                throw problem.invalid("current", "access.password.wrong", locale);
            case ChangePassword.Outcome.RepeatedDifferently() ->
                throw problem.invalid("wanted", "access.password.repeatedDifferently", locale);
            case ChangePassword.Outcome.Weak(var rule) ->
                throw problem.invalid("wanted", "access.password.rule." + rule, locale);
            case ChangePassword.Outcome.Locked(var until) -> throw problem.locked(until, "current", locale);
            case ChangePassword.Outcome.Busy() -> throw problem.busy(locale);
        }
    }

    @Schema(name = "NewPassword", description = "The present password and the one to be")
    record NewPassword(String current, String wanted) {
        PasswordForm form() {
            return new PasswordForm(current, wanted, wanted);
        }

        /// Never a password.
        @Override
        public String toString() {
            return "NewPassword";
        }
    }

    @Schema(name = "WriteToken", description = "Name and value of a header")
    record WriteToken(String header, String token) {
        /// Never the secret.
        @Override
        public String toString() {
            return "WriteToken";
        }
    }

    @Schema(name = "Account", description = "The person who is signed in, with unit and place")
    record Own(
            UUID id,
            String userName,
            String displayName,
            Set<Role> roles,
            UUID unitId,
            String unitName,

            @Schema(description = "The unit houses the office of the leading group")
            boolean office,

            String jurisdictionId,
            String jurisdictionName,

            @Schema(description = "The sign-in before the present one; null when that is the first") @Nullable
            Instant previousSignIn) {

        static Own of(Viewer viewer, Optional<Instant> previous) {
            return new Own(
                    viewer.accountId(),
                    viewer.userName(),
                    viewer.displayName(),
                    viewer.roles(),
                    viewer.unitId(),
                    viewer.unitName(),
                    viewer.office(),
                    viewer.jurisdictionId(),
                    viewer.jurisdictionName(),
                    previous.orElse(null));
        }
    }

    @Schema(name = "Session", description = "A sign-in that is still open")
    record Open(
            UUID id,
            Instant startedAt,

            @Schema(description = "Last use, at most a minute old")
            Instant usedAt,

            @Schema(description = "What the browser said it is; null where it said nothing") @Nullable
            String userAgent,

            @Schema(description = "The session of this very request")
            boolean own) {

        static Open of(OpenSession one, Optional<String> asking) {
            var own = asking.filter(one.tokenHash()::equals).isPresent();
            return new Open(one.id(), one.startedAt(), one.usedAt(), one.userAgent(), own);
        }
    }
}
