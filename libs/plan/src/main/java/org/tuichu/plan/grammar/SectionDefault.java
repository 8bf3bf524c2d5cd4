package org.tuichu.plan.grammar;

import java.util.List;

/// A sentence that says once, for all items below it, who is responsible or by when: `以下任务由市工信局负责，10月末前完成`.
final class SectionDefault {
    private static final Words SECTION = Vocabulary.of("sentences.txt").words("section default");
    private static final Words BY = Vocabulary.of("sentences.txt").words("by whom");
    private static final Words DONE = Vocabulary.of("responsibility.txt").words("time verb");
    private static final int LONGEST = 160;

    private SectionDefault() {}

    static boolean isIn(View paragraph) {
        return !units(paragraph).isEmpty() || !times(sentence(paragraph), 2000).isEmpty();
    }

    static List<NamedUnit> units(View paragraph) {
        View sentence = sentence(paragraph);
        int by = BY.find(sentence.text(), 0, sentence.length());
        if (by < 0) {
            return List.of();
        }
        View who = sentence.from(by + 1);
        return Responsibility.isResponsibility(who.text()) ? Responsibility.read(who) : List.of();
    }

    /// From the words that stand for the items to the end of their sentence; empty where there are none.
    static View sentence(View paragraph) {
        String text = paragraph.text();
        int from = paragraph.length() > LONGEST ? -1 : SECTION.find(text, 0, text.length());
        if (from < 0) {
            return View.EMPTY;
        }
        int end = from;
        while (end < text.length() && !Letters.isFullStop(text.charAt(end)) && !Letters.isSemicolon(text.charAt(end))) {
            end++;
        }
        boolean announces = Letters.isColon(text.charAt(text.length() - 1));
        return paragraph.sub(announces ? start(text, from) : from, end);
    }

    /// `由县环保局牵头，年底前完成以下任务：`: before a colon the items may be named last.
    private static int start(String text, int at) {
        int start = at;
        while (start > 0
                && !Letters.isFullStop(text.charAt(start - 1))
                && !Letters.isSemicolon(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /// The times of such a sentence by which the items are to be done.
    static List<TimeExpression> times(View sentence, int year) {
        return TimeExpressions.inText(sentence, year).stream()
                .filter(time -> DONE.startingAt(sentence.text(), time.to()) > 0)
                .toList();
    }
}
