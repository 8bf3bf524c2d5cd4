package org.tuichu.access;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.server.ResponseStatusException;

/// Why something about an account was refused, as problem+json that names the field at fault. What was sent is not
/// repeated: it may be a password.
@Component
class AccessProblem {
    private final MessageSource messages;
    private final Clock clock;

    AccessProblem(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /// 422: `field` is wrong, and why by the key of a message.
    ErrorResponseException invalid(String field, String key, Locale locale) {
        var message = messages.getMessage(key, null, locale);
        return of(HttpStatus.UNPROCESSABLE_CONTENT, message, field);
    }

    /// 429 after too many wrong passwords in a row; `field` is that of the password.
    ErrorResponseException locked(Instant until, String field, Locale locale) {
        var time = SignInPage.clock(until, clock.getZone());
        var message = messages.getMessage("access.password.locked", new Object[] {time}, locale);
        return of(HttpStatus.TOO_MANY_REQUESTS, message, field);
    }

    /// 503 when too many others wait.
    ErrorResponseException busy(Locale locale) {
        return of(HttpStatus.SERVICE_UNAVAILABLE, messages.getMessage("access.password.busy", null, locale), null);
    }

    /// What the owner of an account could not do with its second factor.
    RuntimeException of(SecondFactors.Outcome outcome, Locale locale) {
        return switch (outcome) {
            case SecondFactors.Outcome.WrongSecret() -> invalid("secret", "access.factor.wrongSecret", locale);
            case SecondFactors.Outcome.WrongCode() -> invalid("code", "access.factor.wrongCode", locale);
            case SecondFactors.Outcome.NotNow() -> notNow(locale);
            case SecondFactors.Outcome.Refused(var proof) -> of(proof, locale);
            case SecondFactors.Outcome.Set _, SecondFactors.Outcome.Removed() ->
                throw new IllegalStateException("nothing was refused");
        };
    }

    /// 409: nothing that was sent is at fault, it is what stands.
    ErrorResponseException notNow(Locale locale) {
        return of(HttpStatus.CONFLICT, messages.getMessage("access.factor.notNow", null, locale), null);
    }

    private ErrorResponseException of(OwnPassword.Proof proof, Locale locale) {
        return switch (proof) {
            case OwnPassword.Proof.Wrong() -> invalid("password", "access.password.wrong", locale);
            case OwnPassword.Proof.Locked(var until) -> locked(until, "password", locale);
            case OwnPassword.Proof.Busy() -> busy(locale);
            case OwnPassword.Proof.Right() -> throw new IllegalStateException("the password was right");
        };
    }

    /// What a lender or a delegate could not do.
    RuntimeException of(Delegated delegated, Locale locale) {
        return switch (delegated) {
            case Delegated.Refused(var reason) -> invalid(reason.field(), reason.message(), locale);
            case Delegated.Missing() -> new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Delegated.Done _ -> new IllegalStateException("nothing was refused");
        };
    }

    /// What an administrator could not do.
    RuntimeException of(Kept kept, Locale locale) {
        return switch (kept) {
            case Kept.Refused(var reason) -> invalid(reason.field(), reason.message(), locale);
            case Kept.Missing() -> new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Kept.Stale() -> new IllegalStateException("somebody else was faster at what has no version");
            case Kept.Done _, Kept.WithPassword _ -> new IllegalStateException("nothing was refused");
        };
    }

    /// 409: somebody else changed the account meanwhile; `current` is what stands there now.
    ErrorResponseException stale(Object current, Locale locale) {
        var message = messages.getMessage("access.accounts.stale", null, locale);
        var exception = of(HttpStatus.CONFLICT, message, "version");
        exception.getBody().setProperty("current", current);
        return exception;
    }

    private static ErrorResponseException of(HttpStatus status, String message, @Nullable String field) {
        var problem = ProblemDetail.forStatusAndDetail(status, message);
        var errors = field == null ? List.of() : List.of(Map.of("field", field, "message", message));
        problem.setProperty("errors", errors);
        return new ErrorResponseException(status, problem, null);
    }
}
