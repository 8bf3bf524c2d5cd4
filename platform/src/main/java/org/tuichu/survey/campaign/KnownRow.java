package org.tuichu.survey.campaign;

import java.util.UUID;

/// A row that a unit need not write anew: what it reported last, or a line of the register. `id` is the one that it has
/// in the task once it is there, whichever way it comes; `of` that of the earlier row or of the line.
public record KnownRow(UUID id, Source source, UUID of, Cells cells) {
    public enum Source {
        /// In the last survey before, by the same unit.
        REPORTED,
        REGISTER
    }
}
