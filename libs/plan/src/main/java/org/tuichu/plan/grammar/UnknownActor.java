package org.tuichu.plan.grammar;

/// Tells a clause in which words that are no known unit stand where the one who acts would: `产业联盟组织签订承诺书`.
final class UnknownActor {
    private static final Words ACT = Vocabulary.of("units.txt").words("act");
    private static final Words ORDER = Vocabulary.of("units.txt").words("order");
    private static final Words CONNECTIVE =
            new Words(Vocabulary.of("sentences.txt").list("connective"));
    private static final String CLAUSE_END = "，。；：,;:！？";
    private static final int NESTING = 8;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 12;

    private UnknownActor() {}

    /// Outside of brackets, and not where a body is founded.
    static boolean actsIn(View sentence) {
        String text = sentence.text();
        if (Founding.is(text)) {
            return false;
        }
        boolean[] remark = Brackets.covered(text, Brackets.remarks(text, NESTING));
        boolean begins = true;
        for (int i = 0; i < text.length(); i++) {
            if (begins && !remark[i] && isFollowedByAct(text, behindConnectives(text, i))) {
                return true;
            }
            begins = CLAUSE_END.indexOf(text.charAt(i)) >= 0;
        }
        return false;
    }

    private static int behindConnectives(String text, int at) {
        int i = at;
        for (int length = CONNECTIVE.startingAt(text, i); length > 0; length = CONNECTIVE.startingAt(text, i)) {
            i += length;
        }
        return i;
    }

    /// What has 的 in it is whom or what the plan speaks of: `列入计划的企业制定方案`.
    private static boolean isFollowedByAct(String text, int from) {
        if (ORDER.startingAt(text, from) > 0) {
            return false;
        }
        for (int i = from; i < text.length() && i - from <= LONGEST; i++) {
            if (i - from >= SHORTEST && ACT.startingAt(text, i) > 0) {
                return true;
            }
            boolean name = Letters.isHan(text.charAt(i)) || text.charAt(i) == '、';
            if (!name || text.charAt(i) == '的') {
                return false;
            }
        }
        return false;
    }
}
