package org.tuichu.messages;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.programmes.OpenWork.Due;

/// What people of a unit are told. `step` is that of a reminder's rule, null of a digest; `today` the business date of
/// the sending place.
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

    enum Kind {
        REMINDER,
        DIGEST
    }

    /// An assignment of `unit` as it stood. `task` is what a step asks for, null for what the plan itself gives;
    /// `daysLate`
    /// negative before the last day.
    record Item(
            UUID assignment,
            String unit,
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
    static Message reminder(Due due, ReminderRule rule, String senderPath, LocalDate today) {
        return new Message(
                id("reminder", due.assignment(), rule.step(), rule.audience()),
                Kind.REMINDER,
                senderPath,
                due.unitPath(),
                due.unit(),
                due.unitName(),
                rule.audience(),
                rule.step(),
                today,
                due.daysLate() > 0 ? 1 : 0,
                due.daysLate() > 0 ? 0 : 1,
                List.of(Item.of(due)));
    }

    /// Of a unit, `dues` not empty, once in the period that begins on `from`.
    static Message digest(List<Due> dues, String senderPath, LocalDate from, LocalDate today) {
        var first = dues.getFirst();
        int overdue = (int) dues.stream().filter(due -> due.daysLate() > 0).count();
        return new Message(
                id("digest", first.unit(), senderPath, from),
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

    /// The same, told to the unit that houses the office.
    Message to(UUID office, String officeName, String officePlace) {
        return new Message(
                id, kind, senderPath, officePlace, office, officeName, audience, step, today, overdue, soon, items);
    }

    private static UUID id(Object... about) {
        return UUID.nameUUIDFromBytes(List.of(about).toString().getBytes(StandardCharsets.UTF_8));
    }
}
