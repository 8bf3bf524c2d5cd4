package org.tuichu.access;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tuichu.database.Scope;

/// Lets in a person who was recognised, by whatever method: not to an account that is closed, and to nothing before the
/// code of the second factor is given.
@Component
class Admission {
    private final Sessions sessions;
    private final SignInHistory history;
    private final SecondFactorRows factors;
    private final OfficersAtDesk officers;

    Admission(Sessions sessions, SignInHistory history, SecondFactorRows factors, OfficersAtDesk officers) {
        this.sessions = sessions;
        this.history = history;
        this.factors = factors;
        this.officers = officers;
    }

    /// What came of it.
    sealed interface Outcome {
        record SignedIn(SessionToken token, boolean codeOwed) implements Outcome {}

        /// An administrator has locked the account, or its officer's last day has passed.
        record Closed() implements Outcome {}
    }

    Outcome admit(AccountRows.Credentials known, SignInMethod method, Visitor visitor) {
        var account = known.accountId();
        if (known.locked() || Scope.PROGRAM.call(() -> officers.left(known.officer()))) {
            note(account, SignInOutcome.ACCOUNT_LOCKED, method, visitor);
            return new Outcome.Closed();
        }
        var codeOwed = Scope.PROGRAM.call(() -> factors.find(account)).isPresent();
        if (!codeOwed) {
            note(account, SignInOutcome.SIGNED_IN, method, visitor);
        }
        return new Outcome.SignedIn(sessions.begin(account, method, visitor.userAgent()), codeOwed);
    }

    private void note(UUID account, SignInOutcome outcome, SignInMethod method, Visitor visitor) {
        Scope.PROGRAM.run(() -> history.add(account, outcome, method, visitor));
    }
}
