package org.tuichu.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The second factor of one's own account for other programs.
@RestController
@RequestMapping(path = "/api/v1/account/second-factor", produces = "application/json")
@Tag(name = "Second factor", description = "Codes of 30 seconds (RFC 6238) beside the password of the own account")
class SecondFactorApi {
    private static final String REFUSALS =
            "422 names the field at fault, 409 where there is one already, or none, or it"
                    + " is required; 429 after too many wrong passwords, 503 when too many wait.";

    private final SecondFactors factors;
    private final AccessProblem problem;

    SecondFactorApi(SecondFactors factors, AccessProblem problem) {
        this.factors = factors;
        this.problem = problem;
    }

    @GetMapping
    @Requires(Permission.OWN_SECRETS)
    @Operation(summary = "Whether one is set, and how many recovery codes are left")
    SecondFactorJson show(@AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer) {
        return factors.of(viewer.accountId())
                .map(one -> new SecondFactorJson(one.setAt(), one.left(), factors.required()))
                .orElseGet(() -> new SecondFactorJson(null, 0, factors.required()));
    }

    @PostMapping("/secret")
    @Requires(Permission.OWN_SECRETS)
    @Operation(
            summary = "A new secret for an authenticator",
            description = "It is not kept before it comes back with a code of it; 409 where one is set already.")
    SecretJson begin(
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer, @Parameter(hidden = true) Locale locale) {
        if (factors.of(viewer.accountId()).isPresent()) {
            throw problem.notNow(locale);
        }
        var secret = factors.newSecret();
        return new SecretJson(secret, Totp.address(viewer.userName(), secret));
    }

    @PutMapping(consumes = "application/json")
    @Requires(Permission.OWN_SECRETS)
    @Operation(summary = "Sets the second factor: its secret, a first code, the password", description = REFUSALS)
    RecoveryCodesJson set(
            @RequestBody ConfirmedJson body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        return codes(factors.set(viewer, body.secret(), body.code(), body.password()), locale);
    }

    @PostMapping(path = "/recovery-codes", consumes = "application/json")
    @Requires(Permission.SIGNED_IN)
    @Operation(
            summary = "Makes the recovery codes anew; those of before are worth nothing then",
            description = REFUSALS)
    RecoveryCodesJson renewCodes(
            @RequestBody PasswordJson body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        return codes(factors.renewCodes(viewer, body.password()), locale);
    }

    @PostMapping(path = "/remove", consumes = "application/json")
    @Requires(Permission.SIGNED_IN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Removes the second factor", description = REFUSALS)
    void remove(
            @RequestBody PasswordJson body,
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @Parameter(hidden = true) Locale locale) {
        var outcome = factors.remove(viewer, body.password());
        if (!(outcome instanceof SecondFactors.Outcome.Removed)) {
            throw problem.of(outcome, locale);
        }
    }

    private RecoveryCodesJson codes(SecondFactors.Outcome outcome, Locale locale) {
        if (outcome instanceof SecondFactors.Outcome.Set(var codes)) {
            return new RecoveryCodesJson(codes);
        }
        throw problem.of(outcome, locale);
    }

    @Schema(name = "SecondFactor", description = "What stands of it")
    record SecondFactorJson(
            @Schema(description = "Null where none is set") @Nullable
            Instant setAt,

            @Schema(description = "Recovery codes that were not used yet")
            int recoveryCodesLeft,

            @Schema(description = "Everybody has to set one here")
            boolean required) {}

    @Schema(
            name = "SecondFactorSecret",
            description = "The secret in Base32, and with it the address for an authenticator")
    record SecretJson(String secret, String address) {
        @Override
        public String toString() {
            return "SecretJson";
        }
    }

    @Schema(name = "SecondFactorConfirmed", description = "The secret, a code made with it, and the own password")
    record ConfirmedJson(String secret, String code, String password) {
        ConfirmedJson {
            secret = Objects.requireNonNullElse(secret, "");
            code = Objects.requireNonNullElse(code, "");
            password = Objects.requireNonNullElse(password, "");
        }

        @Override
        public String toString() {
            return "ConfirmedJson";
        }
    }

    @Schema(name = "OwnPassword", description = "The own password, as a proof")
    record PasswordJson(String password) {
        PasswordJson {
            password = Objects.requireNonNullElse(password, "");
        }

        @Override
        public String toString() {
            return "PasswordJson";
        }
    }

    @Schema(name = "RecoveryCodes", description = "Shown this once; each stands for one code")
    record RecoveryCodesJson(List<String> recoveryCodes) {
        @Override
        public String toString() {
            return "RecoveryCodesJson";
        }
    }
}
