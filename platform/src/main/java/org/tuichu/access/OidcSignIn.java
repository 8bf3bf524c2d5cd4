package org.tuichu.access;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tuichu.database.Scope;

/// Signs a person in by the word of the issuer. Locks and the second factor hold as for passwords; no account is made
/// here and none is found by a name or an e-mail address.
@Component
class OidcSignIn {
    private final OidcIssuer issuer;
    private final SignInDoor door;
    private final LinkedSubjects subjects;
    private final AccountRows accounts;
    private final SignInAttempts attempts;
    private final Admission admission;

    /// Its door is another than that of passwords, so that an issuer that answers slowly keeps nobody else waiting.
    OidcSignIn(
            OidcIssuer issuer,
            AccessSettings settings,
            LinkedSubjects subjects,
            AccountRows accounts,
            SignInAttempts attempts,
            Admission admission) {
        this.issuer = issuer;
        this.door = new SignInDoor(settings);
        this.subjects = subjects;
        this.accounts = accounts;
        this.attempts = attempts;
        this.admission = admission;
    }

    /// What came of it.
    sealed interface Outcome {
        record SignedIn(SessionToken token, boolean codeOwed) implements Outcome {}

        /// No administrator has linked an account to this subject.
        record Unlinked(String subject) implements Outcome {}

        /// The account of the subject is not open.
        record Closed() implements Outcome {}

        /// Too many wrong passwords or codes in a row.
        record Locked(Instant until) implements Outcome {}

        /// The code is not good any more, or the token is not what it has to be.
        record NotBelieved() implements Outcome {}

        record Unreachable() implements Outcome {}

        /// Too many people sign in at this moment.
        record Busy() implements Outcome {}
    }

    /// Where the browser goes to sign in; empty when the issuer cannot be reached now.
    Optional<URI> begin(OidcRequest request) {
        return door.enter(() -> issuer.signInAt(request)).flatMap(found -> found);
    }

    Outcome finish(OidcRequest request, String code, Visitor visitor) {
        return door.enter(() -> issuer.redeem(request, code))
                .map(answer -> finish(answer, visitor))
                .orElseGet(Outcome.Busy::new);
    }

    private Outcome finish(OidcIssuer.Answer answer, Visitor visitor) {
        return switch (answer) {
            case OidcIssuer.Answer.Subject(var subject) -> named(subject, visitor);
            case OidcIssuer.Answer.NotBelieved() -> new Outcome.NotBelieved();
            case OidcIssuer.Answer.Unreachable() -> new Outcome.Unreachable();
        };
    }

    private Outcome named(LinkedSubject subject, Visitor visitor) {
        var owner = Scope.PROGRAM.call(() -> subjects.owner(subject));
        if (owner.isEmpty()) {
            return new Outcome.Unlinked(subject.subject());
        }
        var locked = Scope.PROGRAM.call(() -> attempts.lockedUntil(owner.get().userName()));
        if (locked.isPresent()) {
            return new Outcome.Locked(locked.get());
        }
        var known = Scope.PROGRAM.call(() -> accounts.credentials(owner.get().account()));
        return switch (admission.admit(known.orElseThrow(), SignInMethod.ISSUER, visitor)) {
            case Admission.Outcome.SignedIn(var token, var codeOwed) -> new Outcome.SignedIn(token, codeOwed);
            case Admission.Outcome.Closed() -> new Outcome.Closed();
        };
    }
}
