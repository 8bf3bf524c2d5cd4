package org.tuichu.plan.grammar;

import java.util.ArrayList;
import java.util.List;

/// Tells a clause in which words that are no known unit stand where the one who acts would: `产业联盟组织签订承诺书`; and
/// finds the bodies that take part beside known units: `行业专家组参与`.
final class UnknownActor {
    private static final Words ACT = Vocabulary.of("units.txt").words("act");
    private static final Words ORDER = Vocabulary.of("units.txt").words("order");
    private static final Words BODY = Vocabulary.of("units.txt").words("body");
    private static final Words HELP = Vocabulary.of("units.txt").words("help");
    private static final Words JOINT = Vocabulary.of("units.txt").words("joint");
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

    /// Bodies outside of brackets that are said to take part and are no known unit.
    static List<View> takingPart(View paragraph) {
        String text = paragraph.text();
        boolean[] remark = Brackets.covered(text, Brackets.remarks(text, NESTING));
        var found = new ArrayList<View>();
        for (int i = 0; i < text.length(); i++) {
            if (remark[i]) {
                continue;
            }
            int joint = JOINT.startingAt(text, i);
            boolean clause = i == 0 || CLAUSE_END.indexOf(text.charAt(i - 1)) >= 0;
            int start = joint > 0 ? i + joint : clause ? behindConnectives(text, i) : i;
            int end = joint > 0 || clause ? bodyEnd(text, start) : start;
            if (end > start && (joint > 0 || HELP.startingAt(text, end) > 0)) {
                found.add(paragraph.sub(start, end));
                i = end - 1;
            }
        }
        return found;
    }

    /// Behind the name of a body that starts at `from`; `from` itself where none starts there, or a known unit does.
    static int bodyEnd(String text, int from) {
        if (UnitNames.end(text, from) > from
                || UnitNames.functionEnd(text, from) > from
                || ORDER.startingAt(text, from) > 0) {
            return from;
        }
        int end = from;
        for (int i = from; i < text.length() && i - from <= LONGEST && Letters.isHan(text.charAt(i)); i++) {
            if (text.charAt(i) == '的' || ORDER.startingAt(text, i) > 0 || HELP.startingAt(text, i) > 0) {
                break;
            }
            end = BODY.endingAt(text, from, i + 1) > 0 ? i + 1 : end;
        }
        return end;
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
