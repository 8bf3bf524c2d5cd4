package org.tuichu.ledger;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tuichu.database.Scope;
import org.tuichu.proof.note.Algorithm;
import org.tuichu.proof.note.Checkpoint;
import org.tuichu.proof.note.SignedNote;
import org.tuichu.proof.note.SignerKey;
import org.tuichu.proof.note.VerifierKey;
import org.tuichu.proof.note.Witness;
import org.tuichu.proof.note.WitnessRequest;

/// This deployment as the witness of others: cosigns what continues the last checkpoint it saw of a record, and keeps
/// what contradicts it.
@Component
public class CosignCheckpoint {
    private final TransactionOperations transaction;
    private final SeenLogs seen;
    private final Forks forks;
    private final WitnessSettings settings;
    private final SecureRandom random;
    private final Clock clock;

    CosignCheckpoint(
            TransactionOperations transaction,
            SeenLogs seen,
            Forks forks,
            WitnessSettings settings,
            SecureRandom random,
            Clock clock) {
        this.transaction = transaction;
        this.seen = seen;
        this.forks = forks;
        this.settings = settings;
        this.random = random;
        this.clock = clock;
    }

    /// What came of it; `last` is the checkpoint cosigned before, which the other side may be shown.
    public sealed interface Answer {
        record Cosigned(SignedNote note) implements Answer {}

        /// No key of that record is known here.
        record UnknownLog(String origin) implements Answer {}

        /// No key of the record signed it.
        record Unsigned(String reason) implements Answer {}

        /// The proof does not begin at the size cosigned last.
        record Elsewhere(long known, Optional<SignedNote> last) implements Answer {}

        /// Signed, with another root than `last` has at the same size. Both are kept. `known` acts were cosigned last.
        record Forked(SignedNote last, long known) implements Answer {}

        /// Signed, but the proof fails. Both are kept, unless there was nothing before.
        record Unproved(Optional<SignedNote> last) implements Answer {}
    }

    public Answer cosign(WitnessRequest request) {
        var shown = Checkpoint.parse(request.note().text());
        var keys = settings.keysOf(shown.origin());
        return keys.isEmpty()
                ? new Answer.UnknownLog(shown.origin())
                : Scope.PROGRAM.call(
                        () -> Objects.requireNonNull(transaction.execute(status -> cosign(request, shown, keys))));
    }

    /// The key that this deployment cosigns with, for those who are to trust it.
    public VerifierKey key() {
        return signer().verifier();
    }

    private SignerKey signer() {
        return OwnKey.open(settings.keyFile(), "tuichu-witness", Algorithm.COSIGNATURE_V1, random);
    }

    private Answer cosign(WitnessRequest request, Checkpoint shown, List<VerifierKey> keys) {
        seen.lock(shown.origin());
        var before = seen.contradicting(shown).or(() -> seen.last(shown.origin()));
        var last = before.map(note -> Checkpoint.parse(note.text()));
        var now = clock.instant();
        return switch (new Witness(signer(), keys).cosign(request.note(), last, request.growth(), now)) {
            case Witness.Answer.Cosigned(var note, var checkpoint) -> {
                seen.keep(checkpoint, note, now);
                yield new Answer.Cosigned(note);
            }
            case Witness.Answer.Forked _ -> {
                keep(Fork.Kind.TWO_ROOTS, before.orElseThrow(), request.note(), now);
                yield new Answer.Forked(before.orElseThrow(), known(shown.origin()));
            }
            case Witness.Answer.Unproved _ -> {
                before.ifPresent(note -> keep(Fork.Kind.UNPROVED, note, request.note(), now));
                yield new Answer.Unproved(before);
            }
            case Witness.Answer.Elsewhere(var known) -> new Answer.Elsewhere(known, before);
            case Witness.Answer.Refused(var reason) -> new Answer.Unsigned(reason);
        };
    }

    private long known(String origin) {
        return seen.last(origin)
                .map(note -> Checkpoint.parse(note.text()).size())
                .orElse(0L);
    }

    private void keep(Fork.Kind kind, SignedNote kept, SignedNote shown, Instant now) {
        var origin = Checkpoint.parse(kept.text()).origin();
        forks.keep(new Fork(origin, kind, Fork.State.of(kept), Fork.State.of(shown), now));
    }
}
