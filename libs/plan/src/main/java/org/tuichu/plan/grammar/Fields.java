package org.tuichu.plan.grammar;

import java.util.List;

/// Labels such as `责任单位：` and `完成时限：`, in brackets or on lines of their own.
final class Fields {
    /// What a label announces.
    enum Label {
        LEAD,
        SUPPORT,
        PERSON,
        TIME,
        OTHER
    }

    private static final Vocabulary VOCABULARY = Vocabulary.of("responsibility.txt");
    private static final Words LEAD = VOCABULARY.words("lead label");
    private static final Words SUPPORT = VOCABULARY.words("support label");
    private static final Words PERSON = VOCABULARY.words("person label");
    private static final Words TIME = VOCABULARY.words("time label");
    private static final int NESTING = 8;
    /// `责任单位为…`, but not `责任为…`.
    private static final int SHORTEST_BEFORE_VERB = 4;
    private static final List<Words> ALL = List.of(LEAD, SUPPORT, PERSON, TIME);

    private Fields() {}

    /// Whether a line begins with a label, so that it belongs to the item above it.
    static boolean startsField(String text) {
        boolean marked =
                !text.isEmpty() && (Letters.isRemarkOpening(text.charAt(0)) || Bullet.isSymbol(text.charAt(0)));
        int at = marked ? 1 : 0;
        return labelLength(text, at) > 0;
    }

    /// Whether a paragraph is nothing but a field, labelled or one bracket that says who is responsible.
    static boolean isField(View paragraph) {
        String text = paragraph.text();
        if (startsField(text)) {
            return true;
        }
        if (!Letters.isRemarkOpening(text.charAt(0))) {
            return false;
        }
        List<Brackets.Pair> pairs = Brackets.remarks(text, NESTING);
        return !pairs.isEmpty()
                && pairs.get(0).open() == 0
                && pairs.get(0).close() >= text.length() - 2
                && Responsibility.isResponsibility(
                        text.substring(1, pairs.get(0).close()));
    }

    /// Where the fields begin that follow the text of a paragraph: `…核查。责任单位：甲。`; -1 if none do.
    static int behindText(String text) {
        List<Brackets.Pair> pairs = Brackets.remarks(text, NESTING);
        int next = 0;
        for (int i = 1; i < text.length(); i++) {
            if (next < pairs.size() && pairs.get(next).open() == i) {
                i = pairs.get(next++).close();
                continue;
            }
            char before = text.charAt(i - 1);
            boolean unclosed = Letters.isRemarkOpening(before) || Bullet.isSymbol(before);
            if ((unclosed || Letters.isSentenceEnd(before) || Letters.isClosing(before)) && labelLength(text, i) > 0) {
                return unclosed ? i - 1 : i;
            }
        }
        return -1;
    }

    /// Whether a bracket holds a label of units anywhere: `4月底前完成；责任单位：…`.
    static boolean announcesUnits(String inner) {
        for (int i = 0; i < inner.length(); i++) {
            if (labelLength(inner, i) > 0) {
                Label label = labelAt(inner, i);
                if (label == Label.LEAD || label == Label.SUPPORT) {
                    return true;
                }
            }
        }
        return false;
    }

    static int labelLength(String text) {
        return labelLength(text, 0);
    }

    /// Length of the label at `at` with its colon or closing bracket (`【责任单位】`), 0 if there is none.
    static int labelLength(String text, int at) {
        int word = word(text, at);
        if (word == 0) {
            return 0;
        }
        int end = at + word;
        if (end < text.length()
                && Letters.isClosing(text.charAt(end))
                && at > 0
                && Letters.isOpening(text.charAt(at - 1))) {
            end++;
            return end < text.length() && Letters.isColon(text.charAt(end)) ? end + 1 - at : end - at;
        }
        if (end < text.length() && Letters.isRemarkOpening(text.charAt(end))) {
            int close = text.indexOf(text.charAt(end) == '（' ? '）' : ')', end);
            end = close > 0 && close - end < 8 ? close + 1 : end;
        }
        boolean announced = end < text.length()
                && (Letters.isColon(text.charAt(end)) || (text.charAt(end) == '为' && word >= SHORTEST_BEFORE_VERB));
        return announced ? end + 1 - at : 0;
    }

    private static int word(String text, int at) {
        int longest = 0;
        for (Words words : ALL) {
            longest = Math.max(longest, words.startingAt(text, at));
        }
        return longest;
    }

    /// Whether the label of a time ends directly before `at`.
    static boolean timeLabelEndsAt(String text, int at) {
        return at > 1 && Letters.isColon(text.charAt(at - 1)) && TIME.endingAt(text, 0, at - 1) > 0;
    }

    static Label label(String text) {
        return labelAt(text, 0);
    }

    static Label labelAt(String text, int at) {
        int length = word(text, at);
        if (length == 0) {
            return Label.OTHER;
        }
        if (LEAD.startingAt(text, at) == length) {
            return Label.LEAD;
        }
        if (SUPPORT.startingAt(text, at) == length) {
            return Label.SUPPORT;
        }
        return PERSON.startingAt(text, at) == length ? Label.PERSON : Label.TIME;
    }
}
