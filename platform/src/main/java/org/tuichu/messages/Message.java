package org.tuichu.messages;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tuichu.programmes.OpenWork.Due;

/// What people of a unit are told. `step` is that of the rule, null of a digest; `today` the business date of the
/// sending place.
record Message(
        UUID id,
        Kind kind,
        String senderPath,
        String place,
        UUID unit,
        String unitName,
        Audience audience,
        @Nullable Integer step,
        LocalDate today,
        int overdue,
        int soon,
        List<Item> items) {
    /// More assignments than these are counted in a digest, not listed.
    static final int MOST_ITEMS = 50;

    private static final Comparator<Due> WORST_FIRST = Comparator.comparingLong(Due::daysLate)
            .reversed()
            .thenComparing(Due::unitName)
            .thenComparing(Due::dutyPath)
            .thenComparing(Due::assignment);

    /// The same for an escalation, which lists the worst.
    static final int WORST_ITEMS = 10;

    enum Kind {
        REMINDER,
        DIGEST,
        /// To those above the people who work it, of what is long overdue.
        ESCALATION
    }

    /// An assignment of `unit` as it stood. `task` is what a step asks for, null for what the plan itself gives;
    /// `daysLate` negative before the last day; `programmeId` null in messages from before it was kept.
    record Item(
            UUID assignment,
            String unit,
            @Nullable UUID programmeId,
            String programme,
            String dutyPath,
            String heading,
            @Nullable String task,
            LocalDate lastDay,
            long daysLate) {
        static Item of(Due due) {
            return new Item(
                    due.assignment(),
                    due.unitName(),
                    due.programme(),
                    due.programmeTitle(),
                    due.dutyPath(),
                    due.heading(),
                    due.task(),
                    due.lastDay(),
                    due.daysLate());
        }

        public String what() {
            return task == null ? heading : task;
        }
    }

    /// Of one assignment, by one rule: the same one has the same id, whenever it is made.
    static Message reminder(Reached reached, String senderPath, LocalDate today) {
        var due = reached.due();
        return new Message(
                reached.name(),
                Kind.REMINDER,
                senderPath,
                due.unitPath(),
                due.unit(),
                due.unitName(),
                reached.rule().audience(),
                reached.rule().step(),
                today,
                due.daysLate() > 0 ? 1 : 0,
                due.daysLate() > 0 ? 0 : 1,
                List.of(Item.of(due)));
    }

    /// Of all that reached one rule, `told` not empty, once on a day.
    static Message escalation(List<Reached> told, Receiver receiver, String senderPath, LocalDate today) {
        var rule = told.getFirst().rule();
        return new Message(
                name("escalation", receiver.unit(), senderPath, rule.audience(), today),
                Kind.ESCALATION,
                senderPath,
                receiver.path(),
                receiver.unit(),
                receiver.name(),
                rule.audience(),
                rule.step(),
                today,
                told.size(),
                0,
                told.stream()
                        .map(Reached::due)
                        .sorted(WORST_FIRST)
                        .limit(WORST_ITEMS)
                        .map(Item::of)
                        .toList());
    }

    /// Of a unit, `dues` not empty, once in the period that begins on `from`.
    static Message digest(List<Due> dues, String senderPath, LocalDate from, LocalDate today) {
        var first = dues.getFirst();
        int overdue = (int) dues.stream().filter(due -> due.daysLate() > 0).count();
        return new Message(
                name("digest", first.unit(), senderPath, from),
                Kind.DIGEST,
                senderPath,
                first.unitPath(),
                first.unit(),
                first.unitName(),
                Audience.UNIT,
                null,
                today,
                overdue,
                dues.size() - overdue,
                dues.stream().limit(MOST_ITEMS).map(Item::of).toList());
    }

    /// Of those that it counts, how many it does not list.
    public int more() {
        return overdue + soon - items.size();
    }

    /// One assignment of each programme that it lists some of, the worst first.
    public Collection<Item> programmes() {
        return items.stream()
                .filter(item -> item.programmeId() != null)
                .collect(Collectors.toMap(
                        Item::programmeId, Function.identity(), (one, same) -> one, LinkedHashMap::new))
                .values();
    }

    static UUID name(Object... about) {
        return UUID.nameUUIDFromBytes(List.of(about).toString().getBytes(StandardCharsets.UTF_8));
    }
}
