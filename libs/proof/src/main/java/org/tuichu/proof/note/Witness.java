package org.tuichu.proof.note;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.tuichu.proof.tree.ConsistencyProof;

/// Another deployment that watches a log: it cosigns a checkpoint that continues the last one it saw, and no other.
///
/// Pure: the caller keeps the last checkpoint and brings the time. Source: c2sp.org/tlog-witness,
/// c2sp.org/tlog-cosignature.
public record Witness(SignerKey key, Collection<VerifierKey> logKeys) {
    /// What a witness answers.
    public sealed interface Answer {
        /// The note with the cosignature, and the checkpoint to remember from now on.
        record Cosigned(SignedNote note, Checkpoint checkpoint) implements Answer {}

        /// The log signed two histories: nothing that it says can be believed any more. Both are kept as proof.
        record Forked(Checkpoint before, Checkpoint now) implements Answer {}

        /// Not enough to cosign, and no proof of a fork either.
        record Refused(String reason) implements Answer {}
    }

    /// Judges a checkpoint after `before`, the last one cosigned; absent at the first meeting.
    public Answer cosign(SignedNote note, Optional<Checkpoint> before, ConsistencyProof growth, Instant at) {
        return switch (note.open(logKeys)) {
            case Opening.BadSignature bad ->
                new Answer.Refused("bad signature of " + bad.signature().name());
            case Opening.Unsigned _ -> new Answer.Refused("not signed by a key of the log");
            case Opening.Opened opened -> cosign(note, Checkpoint.parse(opened.text()), before, growth, at);
        };
    }

    private Answer cosign(
            SignedNote note, Checkpoint now, Optional<Checkpoint> before, ConsistencyProof growth, Instant at) {
        if (before.isPresent()) {
            var last = before.get();
            if (!last.origin().equals(now.origin())) {
                return new Answer.Refused("another log: " + now.origin());
            }
            if (now.size() == last.size() && !now.root().equals(last.root())) {
                return new Answer.Forked(last, now);
            }
            if (now.size() < last.size()) {
                return new Answer.Refused("size " + now.size() + " is before " + last.size());
            }
            if (growth.first() != last.size()
                    || growth.second() != now.size()
                    || !growth.verify(last.root(), now.root()).holds()) {
                return new Answer.Refused("no proof that it continues size " + last.size());
            }
        }
        return new Answer.Cosigned(note.with(key.cosign(now.text(), at)), now);
    }
}
