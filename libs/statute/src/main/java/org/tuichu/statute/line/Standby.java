package org.tuichu.statute.line;

/// 2用1备, 一用一备, 4开2备, 2拖4: how devices take turns. It counts none of them.
final class Standby {
    private static final String TURNS = "用备开停";
    private static final String DIGITS = "一二两三四五六七八九";

    private Standby() {}

    /// Where it ends that begins at `at`; -1 where something else is written.
    static int end(NormalText text, int at) {
        int first = number(text, at);
        if (first == at) {
            return -1;
        }
        char turn = text.at(first);
        if (turn == '拖') {
            int last = number(text, first + 1);
            return last > first + 1 ? last : -1;
        }
        int pairs = 0;
        int end = at;
        for (int digits = first; digits > end && TURNS.indexOf(text.at(digits)) >= 0; digits = number(text, end)) {
            end = digits + 1;
            pairs++;
        }
        return pairs > 1 ? end : -1;
    }

    private static int number(NormalText text, int at) {
        if (DIGITS.indexOf(text.at(at)) >= 0) {
            return at + 1;
        }
        int end = at;
        while (Letters.isDigit(text.at(end)) && end < at + 2) {
            end++;
        }
        return end;
    }
}
