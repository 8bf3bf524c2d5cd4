package org.tuichu.access;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tuichu.database.Scope;

/// Signs a person in by user name and password. Names without an account get the same answers in the same time.
@Component
class SignIn {
    private final SignInDoor door;
    private final SignInAttempts attempts;
    private final AccountRows accounts;
    private final Passwords passwords;
    private final SignInHistory history;
    private final Admission admission;

    SignIn(
            SignInDoor door,
            SignInAttempts attempts,
            AccountRows accounts,
            Passwords passwords,
            SignInHistory history,
            Admission admission) {
        this.door = door;
        this.attempts = attempts;
        this.accounts = accounts;
        this.passwords = passwords;
        this.history = history;
        this.admission = admission;
    }

    /// What came of it.
    sealed interface Outcome {
        record SignedIn(SessionToken token, boolean codeOwed) implements Outcome {}

        /// Name or password are wrong; which of them is not said.
        record Wrong() implements Outcome {}

        /// Too many wrong passwords in a row.
        record Locked(Instant until) implements Outcome {}

        /// The password is right, but an administrator has locked the account, or its officer's last day has passed.
        record Closed() implements Outcome {}

        /// Too many people sign in at this moment.
        record Busy() implements Outcome {}
    }

    Outcome attempt(String typedName, String password, Visitor visitor) {
        return door.enter(() -> inTurn(typedName, password, visitor)).orElseGet(Outcome.Busy::new);
    }

    private Outcome inTurn(String typedName, String password, Visitor visitor) {
        var userName = typedName.strip().toLowerCase(Locale.ROOT);
        var attempt = Scope.PROGRAM.call(() -> attempts.count(userName));
        var refused = attempts.refused(attempt);
        if (refused.isPresent()) {
            return new Outcome.Locked(refused.get());
        }
        var known = Scope.PROGRAM.call(() -> accounts.credentials(userName));
        var hash = known.map(AccountRows.Credentials::passwordHash).orElse(null);
        return passwords.match(password, hash)
                ? right(userName, known.orElseThrow(), visitor)
                : wrong(attempt, known, visitor);
    }

    private Outcome wrong(SignInAttempts.Attempt attempt, Optional<AccountRows.Credentials> known, Visitor visitor) {
        known.ifPresent(account -> noteWrong(account.accountId(), visitor));
        return attempts.lockedBy(attempt).<Outcome>map(Outcome.Locked::new).orElseGet(Outcome.Wrong::new);
    }

    private Outcome right(String userName, AccountRows.Credentials known, Visitor visitor) {
        return switch (admission.admit(known, SignInMethod.PASSWORD, visitor)) {
            case Admission.Outcome.SignedIn(var token, var codeOwed) -> {
                if (!codeOwed) {
                    Scope.PROGRAM.run(() -> attempts.forgive(userName));
                }
                yield new Outcome.SignedIn(token, codeOwed);
            }
            case Admission.Outcome.Closed() -> new Outcome.Closed();
        };
    }

    private void noteWrong(UUID account, Visitor visitor) {
        Scope.PROGRAM.run(() -> history.add(account, SignInOutcome.WRONG_PASSWORD, SignInMethod.PASSWORD, visitor));
    }
}
