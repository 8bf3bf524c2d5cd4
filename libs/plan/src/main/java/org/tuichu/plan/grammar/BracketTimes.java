package org.tuichu.plan.grammar;

import java.util.List;

/// Tells the times in a bracket of units from the units: `（甲牵头，乙配合；4月30日前完成）`.
final class BracketTimes {
    private static final Vocabulary VOCABULARY = Vocabulary.of("responsibility.txt");
    private static final Words TIME_VERB = VOCABULARY.words("time verb");
    private static final Words LASTING = VOCABULARY.words("lasting");
    private static final String CUT = "，。；,;";

    private BracketTimes() {}

    /// The bracket without the clauses at its ends that hold nothing but a time.
    static String without(String inner) {
        int from = 0;
        int to = inner.length();
        for (int cut = next(inner, from, to); isTime(inner.substring(from, cut)); cut = next(inner, from, to)) {
            if (cut >= to) {
                return "";
            }
            from = cut + 1;
        }
        for (int cut = last(inner, from, to); cut >= from && isTime(inner.substring(cut + 1, to)); ) {
            to = cut;
            cut = last(inner, from, to);
        }
        return inner.substring(start(inner, from, to), end(inner, start(inner, from, to), to));
    }

    private static int next(String text, int from, int to) {
        int at = from;
        while (at < to && CUT.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private static int last(String text, int from, int to) {
        int at = to - 1;
        while (at >= from && CUT.indexOf(text.charAt(at)) < 0) {
            at--;
        }
        return at;
    }

    static boolean isTime(String clause) {
        int start = start(clause, 0, clause.length());
        return start == clause.length() || (start > 0 && TIME_VERB.startingAt(clause, start) > 0);
    }

    /// Behind a time, or words such as 长期坚持, that begin a clause.
    static int start(String text, int from, int to) {
        int lasting = LASTING.startingAt(text, from);
        if (lasting > 0 && from + lasting == to) {
            return to;
        }
        int at = from + ("于在".indexOf(text.charAt(Math.min(from, text.length() - 1))) >= 0 ? 1 : 0);
        List<TimeExpression> times = at < to ? times(text, at, to) : List.of();
        return times.isEmpty() || times.get(0).from() > 0
                ? from
                : at + times.get(0).to();
    }

    /// Before a time that ends a clause: `市工信局负责于4月30日前完成`.
    static int end(String text, int from, int to) {
        List<TimeExpression> times = from < to ? times(text, from, to) : List.of();
        if (times.isEmpty() || times.getLast().from() == 0) {
            return to;
        }
        int behind = from + times.getLast().to();
        boolean ends = behind == to || behind + TIME_VERB.startingAt(text, behind) == to;
        int at = from + times.getLast().from();
        return !ends ? to : at > from && "于在".indexOf(text.charAt(at - 1)) >= 0 ? at - 1 : at;
    }

    private static List<TimeExpression> times(String text, int from, int to) {
        String clause = text.substring(from, to);
        return TimeExpressions.inField(new View(clause, new int[clause.length()]), 2000);
    }
}
