package org.tuichu.plan.grammar;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tuichu.plan.Duty;
import org.tuichu.plan.Duty.Deadline;
import org.tuichu.plan.ProblemReason;

/// Reports where two places of a document disagree.
final class Contradictions {
    private Contradictions() {}

    static void report(FrontMatter front, List<Duty> duties, Problems problems) {
        String quoted = front.quotedTitle();
        if (quoted != null && front.titleAt() >= 0 && !same(quoted, front.title())) {
            problems.add(ProblemReason.OTHER_TITLE, front.titleSpan(), quoted);
        }
        LocalDate issued = front.issueDate();
        if (issued != null) {
            duties.forEach(duty -> duty.deadlines().forEach(deadline -> late(deadline, issued, problems)));
        }
    }

    /// Days that a duty sets itself outside the windows of the stage it stands in.
    static void outside(List<Deadline> own, List<Deadline> windows, Problems problems) {
        if (windows.stream().anyMatch(window -> window.end() == null)) {
            return;
        }
        own.stream().filter(time -> !time.inherited() && time.end() != null).forEach(time -> {
            if (!windows.isEmpty() && windows.stream().noneMatch(window -> holds(window, time.end()))) {
                String quotes = windows.stream().map(Deadline::quote).collect(Collectors.joining("、"));
                problems.add(ProblemReason.OUTSIDE_STAGE, time.span(), time.quote(), quotes);
            }
        });
    }

    private static boolean holds(Deadline window, @Nullable LocalDate day) {
        return day == null
                || window.end() == null
                || (!day.isAfter(window.end()) && (window.start() == null || !day.isBefore(window.start())));
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
            problems.add(ProblemReason.BEFORE_ISSUE, deadline.span(), deadline.quote(), issued);
        }
    }
}
