package org.tuichu.programmes.intake;

import org.jspecify.annotations.Nullable;

/// A place in the document that something was read from. `start` and `end` are UTF-16 code units of the text, end
/// exclusive; `duty` is the ordinal of the duty that the fact belongs to, null for facts of the whole programme.
record Mark(Kind kind, int start, int end, @Nullable Integer duty, int ordinal) {
    /// What was read there. The order is that of importance: where marks overlap, a later kind is drawn over an
    /// earlier.
    enum Kind {
        STAGE,
        BASIS,
        UNIT,
        PUBLICATION,
        CLOCK,
        DATE,
        PROBLEM
    }
}
