package org.tuichu.programmes.follow;

import org.jspecify.annotations.Nullable;
import org.tuichu.programmes.ProgrammeStatus;

/// Which programmes are listed; null means all. `words` is a piece of the title, the place's name or the
/// document number.
public record ProgrammeFilter(
        @Nullable Integer year,
        @Nullable ProgrammeStatus status,
        @Nullable String words) {
    public ProgrammeFilter {
        words = words == null || words.isBlank() ? null : words.strip();
    }

    public boolean narrows() {
        return year != null || status != null || words != null;
    }
}
