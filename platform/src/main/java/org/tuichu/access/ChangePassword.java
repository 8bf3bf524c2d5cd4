package org.tuichu.access;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.tuichu.database.Scope;

/// Changes the password of the person at the desk, who says the present one first; wrong ones count as at sign-in. The
/// person's other sessions end.
@Component
class ChangePassword {
    private final SignInAttempts attempts;
    private final AccountRows accounts;
    private final Passwords passwords;
    private final Sessions sessions;

    ChangePassword(SignInAttempts attempts, AccountRows accounts, Passwords passwords, Sessions sessions) {
        this.attempts = attempts;
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    /// What came of it.
    sealed interface Outcome {
        record Changed() implements Outcome {}

        record WrongPassword() implements Outcome {}

        record Locked(Instant until) implements Outcome {}

        record Busy() implements Outcome {}

        record RepeatedDifferently() implements Outcome {}

        record Weak(PasswordRule broken) implements Outcome {}
    }

    Outcome change(Session session, PasswordForm form) {
        var userName = session.viewer().userName();
        if (!form.wanted().equals(form.repeated())) {
            return new Outcome.RepeatedDifferently();
        }
        var broken = PasswordRule.brokenBy(form.wanted(), userName);
        if (broken.isPresent()) {
            return new Outcome.Weak(broken.get());
        }
        var attempt = Scope.PROGRAM.call(() -> attempts.count(userName));
        var refused = attempts.refused(attempt);
        return refused.isPresent() ? new Outcome.Locked(refused.get()) : checked(session, form);
    }

    private Outcome checked(Session session, PasswordForm form) {
        var account = session.viewer().accountId();
        var known = Scope.PROGRAM.call(() -> accounts.credentials(account)).orElseThrow();
        return switch (passwords.check(form.current(), known.passwordHash())) {
            case BUSY -> {
                Scope.PROGRAM.run(() -> attempts.giveBack(session.viewer().userName()));
                yield new Outcome.Busy();
            }
            case WRONG -> new Outcome.WrongPassword();
            case RIGHT -> {
                var hash = passwords.hash(form.wanted());
                Scope.PROGRAM.run(() -> {
                    accounts.setPassword(account, hash);
                    attempts.forgive(session.viewer().userName());
                });
                sessions.endOthers(session);
                yield new Outcome.Changed();
            }
        };
    }
}
