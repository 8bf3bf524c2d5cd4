package org.tuichu.plan.grammar;

import java.util.List;
import org.tuichu.plan.Duty.Deadline;

/// The times that an item sets for all that stands below it: in a line or bracket of its heading, or in a sentence.
final class SectionTimes {
    private static final int NESTING = 8;

    private final Item item;
    private final int year;
    private final Problems problems;

    SectionTimes(Item item, int year, Problems problems) {
        this.item = item;
        this.year = year;
        this.problems = problems;
    }

    /// Empty where it sets none.
    List<Deadline> deadlines() {
        for (View field : item.fields()) {
            List<TimeExpression> times = TimeExpressions.inField(field, year);
            if (!times.isEmpty()) {
                return inherited(field, times);
            }
        }
        for (Brackets.Pair remark : Brackets.remarks(item.head().text(), NESTING)) {
            View inner = remark.inner(item.head());
            List<TimeExpression> times = speaksForAll(remark, inner) ? TimeExpressions.inField(inner, year) : List.of();
            if (!times.isEmpty()) {
                return inherited(inner, times);
            }
        }
        for (View paragraph : item.paragraphs()) {
            View sentence = SectionDefault.sentence(paragraph);
            List<TimeExpression> times = SectionDefault.times(sentence, year);
            if (!times.isEmpty()) {
                return inherited(sentence, times);
            }
        }
        return List.of();
    }

    private boolean speaksForAll(Brackets.Pair remark, View inner) {
        return TimeExpressions.isTime(inner.text())
                || Responsibility.isResponsibility(item.head().text(), remark);
    }

    private List<Deadline> inherited(View view, List<TimeExpression> times) {
        times.forEach(time -> Deadlines.report(view, time, problems));
        return Deadlines.of(view, times, true, problems);
    }
}
