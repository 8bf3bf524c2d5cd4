package org.tuichu.plan.grammar;

import java.time.LocalDate;
import java.util.List;
import org.tuichu.plan.Duty;
import org.tuichu.plan.Duty.Deadline;
import org.tuichu.plan.ProgrammeDraft.Problem.Kind;

/// Reports where two places of a document disagree.
final class Contradictions {
    private Contradictions() {}

    static void report(FrontMatter front, List<Duty> duties, Problems problems) {
        String quoted = front.quotedTitle();
        if (quoted != null && front.titleAt() >= 0 && !same(quoted, front.title())) {
            problems.add(Kind.CONTRADICTION, "the notice calls the plan " + quoted, front.titleSpan());
        }
        LocalDate issued = front.issueDate();
        if (issued != null) {
            duties.forEach(duty -> duty.deadlines().forEach(deadline -> late(deadline, issued, problems)));
        }
    }

    /// Brackets and marks make no difference between two titles.
    private static boolean same(String one, String other) {
        return bare(one).equals(bare(other));
    }

    private static String bare(String title) {
        var bare = new StringBuilder();
        for (int i = 0; i < title.length(); i++) {
            char c = title.charAt(i);
            if (Letters.isHan(c) || Letters.isDigit(c)) {
                bare.append(c);
            }
        }
        return bare.toString();
    }

    private static void late(Deadline deadline, LocalDate issued, Problems problems) {
        LocalDate end = deadline.end();
        if (end != null && end.isBefore(issued) && !deadline.inherited()) {
            problems.add(
                    Kind.CONTRADICTION, deadline.quote() + " is before the day of issue " + issued, deadline.span());
        }
    }
}
