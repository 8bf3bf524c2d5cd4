package org.tuichu.proof.note;

import java.util.List;

/// What opening a note came to.
public sealed interface Opening {
    /// At least one known key signed it and none failed; `unknown` are signatures by keys the reader does not know.
    record Opened(String text, List<VerifierKey> by, List<NoteSignature> unknown) implements Opening {
        public Opened {
            by = List.copyOf(by);
            unknown = List.copyOf(unknown);
        }
    }

    /// A line claims to be by a known key and is not: the whole note is refused.
    record BadSignature(NoteSignature signature) implements Opening {}

    /// No line is by a key that the reader knows.
    record Unsigned(List<NoteSignature> unknown) implements Opening {
        public Unsigned {
            unknown = List.copyOf(unknown);
        }
    }
}
