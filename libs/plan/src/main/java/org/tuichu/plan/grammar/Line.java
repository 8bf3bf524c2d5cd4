package org.tuichu.plan.grammar;

import java.util.ArrayList;
import java.util.List;
import org.tuichu.plan.PlanText;

/// A line of the text that is not blank, not part of a table and not a page number.
///
/// `start` and `end` bound it in the text that was read; `afterGap` when an empty line stands before it.
record Line(View view, int start, int end, boolean indented, boolean afterGap) {
    private static final int LONGEST_PAGE_NUMBER = 8;

    static List<Line> of(Source source, List<PlanText.Table> tables) {
        var lines = new ArrayList<Line>();
        String raw = source.raw();
        int table = 0;
        boolean gap = false;
        for (int start = 0; start < raw.length(); ) {
            int feed = raw.indexOf('\n', start);
            int end = feed < 0 ? raw.length() : feed;
            while (table < tables.size() && tables.get(table).span().end() <= start) {
                table++;
            }
            if (table < tables.size() && tables.get(table).span().start() <= start) {
                start = Math.max(tables.get(table).span().end(), end + 1);
                gap = true;
                continue;
            }
            View view = source.view(start, end);
            if (view.isEmpty()) {
                gap = true;
            } else if (!isPageNumber(view.text())) {
                lines.add(new Line(view, start, end, indent(raw, start, end) > 0, gap));
                gap = false;
            }
            start = end + 1;
        }
        return lines;
    }

    private static int indent(String raw, int start, int end) {
        int at = start;
        while (at < end && Letters.isBlank(raw.charAt(at))) {
            at++;
        }
        return at - start;
    }

    /// `3`, `- 3 -`, `—3—`, `第3页`, `第3页共9页`.
    private static boolean isPageNumber(String text) {
        if (text.length() > LONGEST_PAGE_NUMBER) {
            return false;
        }
        boolean digit = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digit |= Letters.isDigit(c);
            if (!Letters.isDigit(c) && !Letters.isDash(c) && "第页共/".indexOf(c) < 0) {
                return false;
            }
        }
        return (digit && text.length() <= 3) || (digit && !Letters.isDigit(text.charAt(0)));
    }
}
