package org.tuichu.directoryweb;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tuichu.directory.UnitFunction;
import org.tuichu.directory.UnitQuery;

/// What the list of units is narrowed to, as the address says it; what the address says wrong is ignored.
record UnitFilter(
        @Nullable String function,
        @Nullable String q,
        @Nullable String ended,
        @Nullable Integer page) {
    static final int PAGE_SIZE = 50;
    private static final int LONGEST_TEXT = 60;

    UnitQuery query(String jurisdictionPath, LocalDate today) {
        var day = withEnded() ? null : today;
        return new UnitQuery(jurisdictionPath, functionMeant(), text(), day, pageMeant(), PAGE_SIZE);
    }

    /// Whether units that have ended are listed too.
    public boolean withEnded() {
        return "true".equals(ended);
    }

    public @Nullable UnitFunction functionMeant() {
        for (var known : UnitFunction.values()) {
            if (known.name().equals(function)) {
                return known;
            }
        }
        return null;
    }

    /// Never null, for the search box.
    public String text() {
        var text = q == null ? "" : q.strip();
        return text.substring(0, Math.min(text.length(), LONGEST_TEXT));
    }

    private int pageMeant() {
        return page == null ? 0 : Math.clamp(page, 0, 100_000);
    }
}
