package org.tuichu.access;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.tuichu.database.Scope;

/// Lets the person at the desk prove to be still the owner of the account, by its password. Wrong ones count as at
/// sign-in.
@Component
class OwnPassword {
    private final SignInDoor door;
    private final SignInAttempts attempts;
    private final AccountRows accounts;
    private final Passwords passwords;

    OwnPassword(SignInDoor door, SignInAttempts attempts, AccountRows accounts, Passwords passwords) {
        this.door = door;
        this.attempts = attempts;
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /// What came of it.
    sealed interface Proof {
        record Right() implements Proof {}

        record Wrong() implements Proof {}

        record Locked(Instant until) implements Proof {}

        record Busy() implements Proof {}
    }

    Proof prove(Viewer viewer, String typed) {
        return door.enter(() -> inTurn(viewer, typed)).orElseGet(Proof.Busy::new);
    }

    private Proof inTurn(Viewer viewer, String typed) {
        var attempt = Scope.PROGRAM.call(() -> attempts.count(viewer.userName()));
        var refused = attempts.refused(attempt);
        if (refused.isPresent()) {
            return new Proof.Locked(refused.get());
        }
        var known = Scope.PROGRAM
                .call(() -> accounts.credentials(viewer.accountId()))
                .orElseThrow();
        if (!passwords.match(typed, known.passwordHash())) {
            return new Proof.Wrong();
        }
        Scope.PROGRAM.run(() -> attempts.forgive(viewer.userName()));
        return new Proof.Right();
    }
}
