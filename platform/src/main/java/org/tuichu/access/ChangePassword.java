package org.tuichu.access;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.tuichu.database.Scope;

/// Changes the password of the person at the desk, who says the present one first. The person's other sessions end.
@Component
class ChangePassword {
    private final OwnPassword own;
    private final AccountRows accounts;
    private final Passwords passwords;
    private final Sessions sessions;

    ChangePassword(OwnPassword own, AccountRows accounts, Passwords passwords, Sessions sessions) {
        this.own = own;
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
        if (!form.wanted().equals(form.repeated())) {
            return new Outcome.RepeatedDifferently();
        }
        var broken = PasswordRule.brokenBy(form.wanted(), session.viewer().userName());
        if (broken.isPresent()) {
            return new Outcome.Weak(broken.get());
        }
        if (form.wanted().equals(form.current())) {
            return new Outcome.Weak(PasswordRule.NOT_THE_PRESENT_ONE);
        }
        return switch (own.prove(session.viewer(), form.current())) {
            case OwnPassword.Proof.Wrong() -> new Outcome.WrongPassword();
            case OwnPassword.Proof.Locked(var until) -> new Outcome.Locked(until);
            case OwnPassword.Proof.Busy() -> new Outcome.Busy();
            case OwnPassword.Proof.Right() -> changed(session, form.wanted());
        };
    }

    private Outcome changed(Session session, String wanted) {
        var hash = passwords.hash(wanted);
        Scope.PROGRAM.run(() -> accounts.setPassword(session.viewer(), hash));
        sessions.endOthers(session);
        return new Outcome.Changed();
    }
}
