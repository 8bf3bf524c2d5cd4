package org.tuichu.access;

import org.jspecify.annotations.Nullable;

/// What the list of accounts is narrowed to, as the address says it; what the address says wrong is ignored.
record AccountsFilter(@Nullable String q, @Nullable Integer page) {
    private static final int LONGEST_TEXT = 60;
    private static final int LAST_PAGE = 10_000;

    /// Never null, for the search box.
    public String text() {
        var text = q == null ? "" : q.strip();
        return text.substring(0, Math.min(text.length(), LONGEST_TEXT));
    }

    int number() {
        return page == null ? 0 : Math.clamp(page, 0, LAST_PAGE);
    }
}
