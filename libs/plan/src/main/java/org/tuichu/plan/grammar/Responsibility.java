package org.tuichu.plan.grammar;

import java.util.List;

/// Reads the notations of responsibility: `X、Y负责`, `责任单位：X；配合单位：Y`, `X牵头，Y参与，Z落实`.
final class Responsibility {
    private static final Vocabulary VOCABULARY = Vocabulary.of("responsibility.txt");
    private static final Words LEAD_VERB = VOCABULARY.words("lead verb");
    private static final Words SUPPORT_VERB = VOCABULARY.words("support verb");
    private static final Words FILLER = VOCABULARY.words("filler");
    private static final String CUT = "，。；,;";
    private static final String LIST = "、/";
    private static final int LONGEST = 600;
    private static final int SHORTEST_UNKNOWN = 5;
    private static final int LONGEST_UNKNOWN = 16;

    private Responsibility() {}

    /// Whether a remark says who is responsible; units alone do so only behind a sentence or at a title, because
    /// behind a name (`领导小组办公室（市工信局）`) they explain it.
    static boolean isResponsibility(String text, Brackets.Pair remark) {
        String inner = text.substring(remark.open() + 1, remark.close());
        boolean explains = remark.open() > 0 && UnitNames.endsUnit(text, remark.open());
        return isResponsibility(inner) && !(explains && isUnitList(inner));
    }

    static boolean isResponsibility(String inner) {
        if (inner.isEmpty() || inner.length() > LONGEST) {
            return false;
        }
        if (Fields.labelLength(inner) > 0 || Fields.announcesUnits(inner)) {
            return true;
        }
        String who = BracketTimes.without(inner);
        return lastSaysWho(who) ? namesUnit(who) : isUnitList(who) || anySaysWho(who);
    }

    private static boolean lastSaysWho(String who) {
        int from = who.length();
        while (from > 0 && CUT.indexOf(who.charAt(from - 1)) < 0) {
            from--;
        }
        return endsWithVerb(who, from, who.length());
    }

    /// `甲负责，乙具体落实。以下各项不再列出`: a clause that begins with a unit and ends with its part in the work.
    private static boolean anySaysWho(String who) {
        int from = 0;
        for (int i = 0; i < who.length(); i++) {
            if (CUT.indexOf(who.charAt(i)) >= 0) {
                if (endsWithVerb(who, from, i) && UnitNames.end(who, from) > from) {
                    return true;
                }
                from = i + 1;
            }
        }
        return false;
    }

    private static boolean endsWithVerb(String text, int from, int to) {
        return LEAD_VERB.endingAt(text, from, to) > 0 || SUPPORT_VERB.endingAt(text, from, to) > 0;
    }

    private static boolean namesUnit(String inner) {
        for (int i = 0; i < inner.length(); i++) {
            boolean start = i == 0 || "、，。；：,;:和及由".indexOf(inner.charAt(i - 1)) >= 0;
            if (start && (UnitNames.end(inner, i) > i || UnitNames.functionEnd(inner, i) > i)) {
                return true;
            }
        }
        return false;
    }

    /// A name, or one with `等` and a class behind it.
    private static boolean isUnits(String inner, int from, int to) {
        int end = UnitNames.end(inner, from);
        boolean more = end < to && inner.charAt(end) == '等';
        return end == to
                || (more && (end + FILLER.startingAt(inner, end) == to || UnitNames.end(inner, end + 1) == to));
    }

    /// A name that no word of ours ends, beside units: it begins as theirs do.
    private static boolean mayBeUnit(String inner, int from, int to) {
        String name = inner.substring(from, to);
        return name.length() >= SHORTEST_UNKNOWN
                && name.length() <= LONGEST_UNKNOWN
                && name.chars().allMatch(c -> Letters.isHan((char) c))
                && (UnitNames.hasLevel(inner, from) || Places.startsWithPlace(name));
    }

    static boolean isUnitList(String inner) {
        int from = 0;
        boolean any = false;
        for (int i = 0; i <= inner.length(); i++) {
            boolean cut = i == inner.length() || "、，；,; ".indexOf(inner.charAt(i)) >= 0;
            if (cut) {
                boolean known = i > from && isUnits(inner, from, i);
                if (i > from && !known && !mayBeUnit(inner, from, i)) {
                    return false;
                }
                any |= known && i - from > 2;
                from = i + 1;
            } else if (Letters.isOpening(inner.charAt(i))) {
                int close = UnitNames.levelBracket(inner, i);
                i = close < 0 ? i : close;
            }
        }
        return any;
    }

    /// A comma or mark; `县自然资源局牵头、县住建局配合`: a 、 behind a verb parts clauses, not units.
    private static boolean partsClauses(String text, int from, int at) {
        char c = text.charAt(at);
        if (CUT.indexOf(c) >= 0 || Bullet.isSymbol(c)) {
            return true;
        }
        return LIST.indexOf(c) >= 0
                && endsWithVerb(text, from, at)
                && UnitNames.end(text, from) > from
                && (UnitNames.end(text, at + 1) > at + 1 || UnitNames.functionEnd(text, at + 1) > at + 1);
    }

    /// The units of a bracket or field, in order; persons and times in it are left alone.
    static List<NamedUnit> read(View inner) {
        var segments = new Segments(inner);
        String text = inner.text();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && Letters.isOpening(text.charAt(i))) {
                i = UnitList.skipBracket(text, i, text.length());
                continue;
            }
            int labelled = Fields.labelLength(text, i);
            if (labelled > 0) {
                segments.read(from, i);
                segments.label(Fields.labelAt(text, i));
                i += labelled - 1;
                from = i + 1;
            } else if (i == text.length() || partsClauses(text, from, i)) {
                segments.read(from, i);
                if (i == text.length() || (!Letters.isComma(text.charAt(i)) && LIST.indexOf(text.charAt(i)) < 0)) {
                    segments.flush();
                }
                from = i + 1;
            }
        }
        return segments.units();
    }
}
