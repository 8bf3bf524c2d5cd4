package org.tuichu.access;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.tuichu.database.Scope;

/// The second step of a sign-in. Wrong codes count with the wrong passwords of the user name; only a right code lets
/// the count begin anew, so that nobody who knows the password gets more tries.
@Component
class SignInCode {
    private final SecondFactors factors;
    private final SignInAttempts attempts;
    private final SignInHistory history;
    private final Sessions sessions;

    SignInCode(SecondFactors factors, SignInAttempts attempts, SignInHistory history, Sessions sessions) {
        this.factors = factors;
        this.attempts = attempts;
        this.history = history;
        this.sessions = sessions;
    }

    /// What came of it.
    sealed interface Outcome {
        record SignedIn() implements Outcome {}

        record Wrong() implements Outcome {}

        record Locked(Instant until) implements Outcome {}
    }

    Outcome attempt(Session session, String code, Visitor visitor) {
        var viewer = session.viewer();
        var attempt = Scope.PROGRAM.call(() -> attempts.count(viewer.userName()));
        var refused = attempts.refused(attempt);
        if (refused.isPresent()) {
            return new Outcome.Locked(refused.get());
        }
        if (!factors.take(viewer, code)) {
            note(session, SignInOutcome.WRONG_CODE, visitor);
            return new Outcome.Wrong();
        }
        Scope.PROGRAM.run(() -> attempts.forgive(viewer.userName()));
        sessions.codeGiven(session);
        note(session, SignInOutcome.SIGNED_IN, visitor);
        return new Outcome.SignedIn();
    }

    private void note(Session session, SignInOutcome outcome, Visitor visitor) {
        Scope.PROGRAM.run(() -> history.add(session.viewer().accountId(), outcome, session.method(), visitor));
    }
}
