package org.tuichu.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Which units a list shows: of the jurisdiction with this path and of those below; of one function; whose name or
/// alias contains `text`; that had not ended before `inBeingOn` (null: whatever ended too). `page` counts from 0.
public record UnitQuery(
        String jurisdictionPath,
        @Nullable UnitFunction function,
        @Nullable String text,
        @Nullable LocalDate inBeingOn,
        int page,
        int size) {
    public static final int LARGEST_PAGE = 200;

    public UnitQuery {
        if (page < 0 || size < 1 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException("page from 0, size 1 to " + LARGEST_PAGE + ": " + page + ", " + size);
        }
    }

    /// The same question for another page.
    public UnitQuery page(int number, int ofSize) {
        return new UnitQuery(jurisdictionPath, function, text, inBeingOn, number, ofSize);
    }
}
