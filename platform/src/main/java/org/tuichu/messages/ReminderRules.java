package org.tuichu.messages;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// When who is reminded of an assignment that nobody reported. Pure.
///
/// Before the last day the unit's clerks are, at the latest of the steps that was reached: who comes to it five days
/// before the end is told so once, not also what would have been told thirty days before. After the last day everybody
/// is whose step was reached, so that nobody above the unit hears of it before the unit.
record ReminderRules(List<ReminderRule> before, List<ReminderRule> after) {
    /// `before` are days before the last day, 0 on it; the others count days after it.
    static ReminderRules of(List<Integer> before, int overdue, int signers, int office) {
        return new ReminderRules(
                before.stream()
                        .map(days -> new ReminderRule(-days, Audience.CLERKS))
                        .sorted(Comparator.comparingInt(ReminderRule::step))
                        .toList(),
                List.of(
                        new ReminderRule(overdue, Audience.CLERKS_AND_REVIEWERS),
                        new ReminderRule(signers, Audience.SIGNERS),
                        new ReminderRule(office, Audience.OFFICE)));
    }

    /// How many days before a last day somebody may have to be reminded.
    int ahead() {
        return before.isEmpty() ? 0 : -before.getFirst().step();
    }

    /// Those that apply `daysLate` days after the last day.
    List<ReminderRule> due(long daysLate) {
        var reached = Stream.concat(before.stream(), after.stream())
                .filter(rule -> rule.step() <= daysLate)
                .filter(rule -> rule.step() > 0 == daysLate > 0)
                .toList();
        return daysLate > 0 || reached.isEmpty() ? reached : List.of(reached.getLast());
    }
}
