package org.tuichu.proof.note;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.tuichu.proof.tree.ConsistencyProof;
import org.tuichu.proof.tree.TreeHasher;

/// Another deployment that watches a log: it cosigns a checkpoint that continues the last one it saw, and no other.
///
/// Pure: the caller keeps the last checkpoint and brings the time. Source: c2sp.org/tlog-witness,
/// c2sp.org/tlog-cosignature.
public record Witness(SignerKey key, Collection<VerifierKey> logKeys) {
    /// What a witness answers.
    public sealed interface Answer {
        /// The note with the cosignature and without signatures of strangers, and the checkpoint to remember from now
        /// on.
        record Cosigned(SignedNote note, Checkpoint checkpoint) implements Answer {}

        /// The log signed two histories: nothing that it says can be believed any more. Both are kept as proof.
        record Forked(Checkpoint before, Checkpoint now) implements Answer {}

        /// The log signed it, but the proof that it continues the last one fails: either the proof is wrong, which
        /// anybody can send, or history was rewritten.
        record Unproved(Checkpoint before, Checkpoint now) implements Answer {}

        /// The proof does not begin at the size that was cosigned last, which is `known`.
        record Elsewhere(long known) implements Answer {}

        /// Not signed by the log.
        record Refused(String reason) implements Answer {}
    }

    /// Judges a checkpoint after `before`, the last one cosigned; absent at the first meeting.
    public Answer cosign(SignedNote note, Optional<Checkpoint> before, ConsistencyProof growth, Instant at) {
        return switch (note.open(logKeys)) {
            case Opening.BadSignature bad ->
                new Answer.Refused("bad signature of " + bad.signature().name());
            case Opening.Unsigned _ -> new Answer.Refused("not signed by a key of the log");
            case Opening.Opened opened -> {
                var now = Checkpoint.parse(opened.text());
                var last = before.orElse(Checkpoint.of(now.origin(), 0, TreeHasher.EMPTY_ROOT));
                yield cosign(note.without(opened.unknown()), now, last, growth, at);
            }
        };
    }

    private Answer cosign(SignedNote note, Checkpoint now, Checkpoint last, ConsistencyProof growth, Instant at) {
        if (!last.origin().equals(now.origin())) {
            return new Answer.Refused("another log: " + now.origin());
        }
        if (now.size() == last.size() && !now.root().equals(last.root())) {
            return new Answer.Forked(last, now);
        }
        if (growth.first() != last.size()) {
            return new Answer.Elsewhere(last.size());
        }
        if (growth.second() != now.size()
                || !growth.verify(last.root(), now.root()).holds()) {
            return new Answer.Unproved(last, now);
        }
        return new Answer.Cosigned(note.with(key.cosign(now.text(), at)), now);
    }
}
