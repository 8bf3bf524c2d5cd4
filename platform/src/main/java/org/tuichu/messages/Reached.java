package org.tuichu.messages;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.tuichu.programmes.OpenWork.Due;

/// An open assignment, and a rule whose day has come for it.
record Reached(Due due, ReminderRule rule) {
    static Stream<Reached> of(List<Due> dues, ReminderRules rules) {
        return dues.stream().flatMap(due -> rules.due(due.daysLate()).stream().map(rule -> new Reached(due, rule)));
    }

    boolean isFor(Audience audience) {
        return rule.audience() == audience;
    }

    /// The same for this assignment and rule, whenever it is made and whichever message tells of it.
    UUID name() {
        return Message.name("reminder", due.assignment(), rule.step(), rule.audience());
    }
}
