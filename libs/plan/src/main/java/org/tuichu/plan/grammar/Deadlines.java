package org.tuichu.plan.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.tuichu.plan.Duty.Deadline;
import org.tuichu.plan.ProblemReason;

/// Turns times into deadlines, each once, and reports what is wrong with them.
final class Deadlines {
    private static final int MOST = 500;

    private Deadlines() {}

    static List<Deadline> of(View view, List<TimeExpression> times, boolean inherited, Problems problems) {
        var distinct = new ArrayList<TimeExpression>();
        for (TimeExpression time : times) {
            if (distinct.size() < MOST && distinct.stream().noneMatch(time::sameAs)) {
                distinct.add(time);
                if (!inherited) {
                    report(view, time, problems);
                }
            }
        }
        return distinct.stream()
                .map(time -> new Deadline(
                        time.quote(),
                        time.start(),
                        time.end(),
                        time.recurrence(),
                        inherited,
                        view.span(time.from(), time.to())))
                .toList();
    }

    /// Whether two deadlines mean the same days or the same interval.
    static boolean same(Deadline one, Deadline other) {
        return Objects.equals(one.start(), other.start())
                && Objects.equals(one.end(), other.end())
                && one.recurrence() == other.recurrence();
    }

    /// What is wrong with a time, where anything is.
    static void report(View view, TimeExpression time, Problems problems) {
        switch (time.doubt()) {
            case NONE -> {}
            case IMPOSSIBLE -> problems.add(ProblemReason.NO_SUCH_DAY, view.span(time.from(), time.to()), time.quote());
            case REVERSED ->
                problems.add(ProblemReason.ENDS_BEFORE_START, view.span(time.from(), time.to()), time.quote());
            case DAY_MISSING ->
                problems.add(ProblemReason.DAY_WORD_MISSING, view.span(time.from(), time.to()), time.quote());
        }
    }
}
