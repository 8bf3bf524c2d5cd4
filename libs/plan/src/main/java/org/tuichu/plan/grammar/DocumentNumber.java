package org.tuichu.plan.grammar;

import org.jspecify.annotations.Nullable;

/// A document's number as written (`大政办发〔2019〕22号`) and where it stands in a text.
record DocumentNumber(String written, int from, int to) {
    private static final int LONGEST_AGENCY = 16;
    private static final int SHORTEST_AGENCY = 2;
    private static final int LONGEST_SERIAL = 5;
    private static final Words NOT_AGENCY = Vocabulary.of("numbers.txt").words("before a number");

    /// The first number that stands wholly between `from` and `to`, null if there is none.
    static @Nullable DocumentNumber first(String text, int from, int to) {
        for (int i = from; i < to && i < text.length(); i++) {
            DocumentNumber number = at(text, i, from);
            if (number != null) {
                return number.to <= to ? number : null;
            }
        }
        return null;
    }

    /// The number whose year bracket opens at `bracket` and whose agency starts at or behind `from`.
    static @Nullable DocumentNumber at(String text, int bracket, int from) {
        if (!isYearBracket(text, bracket)) {
            return null;
        }
        int serial = bracket + 5;
        serial += Letters.isClosing(text.charAt(serial)) ? 1 : 0;
        serial += text.startsWith("第", serial) ? 1 : 0;
        int end = TimePoint.digits(text, serial);
        if (end == serial || end - serial > LONGEST_SERIAL || !text.startsWith("号", end)) {
            return null;
        }
        int agency = agencyStart(text, bracket, from);
        return bracket - agency < SHORTEST_AGENCY
                ? null
                : new DocumentNumber(text.substring(agency, end + 1), agency, end + 1);
    }

    private static int agencyStart(String text, int bracket, int from) {
        int start = bracket;
        while (start > from
                && bracket - start < LONGEST_AGENCY
                && (Letters.isHan(text.charAt(start - 1)) || Letters.isLatin(text.charAt(start - 1)))) {
            start--;
        }
        for (int end = bracket - 1; end > start; end--) {
            if (NOT_AGENCY.endingAt(text, start, end) > 0) {
                return end;
            }
        }
        return start;
    }

    /// `〔2019〕` in any kind of bracket; the closing one may be missing.
    private static boolean isYearBracket(String text, int at) {
        return at + 6 < text.length()
                && "〔[［【﹝（(".indexOf(text.charAt(at)) >= 0
                && (text.startsWith("19", at + 1) || text.startsWith("20", at + 1))
                && TimePoint.digits(text, at + 1) >= at + 5;
    }
}
