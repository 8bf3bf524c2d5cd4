package org.tuichu.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tuichu.database.Scope;

/// Signs a person in by user name and password. Names without an account get the same answers in the same time.
@Component
class SignIn {
    private final SignInDoor door;
    private final SignInAttempts attempts;
    private final AccountRows accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Clock clock;

    SignIn(
            SignInDoor door,
            SignInAttempts attempts,
            AccountRows accounts,
            Passwords passwords,
            Sessions sessions,
            Clock clock) {
        this.door = door;
        this.attempts = attempts;
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.clock = clock;
    }

    /// What came of it.
    sealed interface Outcome {
        record SignedIn(SessionToken token) implements Outcome {}

        /// Name or password are wrong; which of them is not said.
        record Wrong() implements Outcome {}

        /// Too many wrong passwords in a row.
        record Locked(Instant until) implements Outcome {}

        /// Too many people sign in at this moment.
        record Busy() implements Outcome {}
    }

    Outcome attempt(String typedName, String password, @Nullable String userAgent) {
        return door.enter(() -> inTurn(typedName, password, userAgent)).orElseGet(Outcome.Busy::new);
    }

    private Outcome inTurn(String typedName, String password, @Nullable String userAgent) {
        var userName = typedName.strip().toLowerCase(Locale.ROOT);
        var attempt = Scope.PROGRAM.call(() -> attempts.count(userName));
        var refused = attempts.refused(attempt);
        if (refused.isPresent()) {
            return new Outcome.Locked(refused.get());
        }
        var known = Scope.PROGRAM.call(() -> accounts.credentials(userName));
        var hash = known.map(AccountRows.Credentials::passwordHash).orElse(null);
        return passwords.match(password, hash) ? begin(userName, known, userAgent) : wrong(attempt);
    }

    private Outcome wrong(SignInAttempts.Attempt attempt) {
        return attempts.lockedBy(attempt).<Outcome>map(Outcome.Locked::new).orElseGet(Outcome.Wrong::new);
    }

    private Outcome begin(String userName, Optional<AccountRows.Credentials> known, @Nullable String userAgent) {
        var account = known.orElseThrow().accountId();
        Scope.PROGRAM.run(() -> {
            attempts.forgive(userName);
            accounts.signedIn(account, clock.instant());
        });
        return new Outcome.SignedIn(sessions.begin(account, userAgent));
    }
}
