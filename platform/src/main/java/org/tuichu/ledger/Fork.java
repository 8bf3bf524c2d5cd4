package org.tuichu.ledger;

import java.time.Instant;
import org.tuichu.proof.Hash;
import org.tuichu.proof.note.Checkpoint;
import org.tuichu.proof.note.SignedNote;

/// Evidence that a record has two histories: what was kept of it, and what was shown.
public record Fork(String origin, Kind kind, State kept, State shown, Instant found) {
    /// What speaks for it.
    public enum Kind {
        /// Two roots for one size, both signed: proven.
        TWO_ROOTS,
        /// No valid proof that what was shown continues what was kept. A wrong proof would do, so this is over once
        /// something as large has been cosigned.
        UNPROVED,
        /// Of the record kept here more was signed than there is: acts are missing at its end.
        LOST
    }

    /// A state of the record, and the signed note that says so.
    public record State(long size, Hash root, SignedNote note) {
        static State of(SignedNote note) {
            var checkpoint = Checkpoint.parse(note.text());
            return new State(checkpoint.size(), checkpoint.root(), note);
        }
    }

    /// One line for a person.
    public String sentence() {
        return "FORK of " + origin + " (" + kind + "): kept is size " + kept.size + " with root " + kept.root.hex()
                + ", shown was size " + shown.size + " with root " + shown.root.hex();
    }
}
