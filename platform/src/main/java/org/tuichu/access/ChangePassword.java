package org.tuichu.access;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.tuichu.database.Scope;

/// Changes the password of the person at the desk, who says the present one first; wrong ones count as at sign-in. The
/// person's other sessions end.
@Component
class ChangePassword {
    private final SignInDoor door;
    private final SignInAttempts attempts;
    private final AccountRows accounts;
    private final Passwords passwords;
    private final Sessions sessions;

    ChangePassword(
            SignInDoor door, SignInAttempts attempts, AccountRows accounts, Passwords passwords, Sessions sessions) {
        this.door = door;
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
        return door.enter(() -> inTurn(session, form)).orElseGet(Outcome.Busy::new);
    }

    private Outcome inTurn(Session session, PasswordForm form) {
        var attempt = Scope.PROGRAM.call(() -> attempts.count(session.viewer().userName()));
        var refused = attempts.refused(attempt);
        return refused.isPresent() ? new Outcome.Locked(refused.get()) : checked(session, form);
    }

    private Outcome checked(Session session, PasswordForm form) {
        var account = session.viewer().accountId();
        var known = Scope.PROGRAM.call(() -> accounts.credentials(account)).orElseThrow();
        if (!passwords.match(form.current(), known.passwordHash())) {
            return new Outcome.WrongPassword();
        }
        var hash = passwords.hash(form.wanted());
        Scope.PROGRAM.run(() -> {
            accounts.setPassword(session.viewer(), hash);
            attempts.forgive(session.viewer().userName());
        });
        sessions.endOthers(session);
        return new Outcome.Changed();
    }
}
