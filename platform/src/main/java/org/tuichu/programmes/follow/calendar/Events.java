package org.tuichu.programmes.follow.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.tuichu.plan.Duty.Recurrence;
import org.tuichu.plan.Duty.Role;
import org.tuichu.programmes.DutyId;
import org.tuichu.programmes.ProgrammeHead;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.programmes.follow.Due;
import org.tuichu.programmes.follow.DutyLine;
import org.tuichu.programmes.follow.MyDuty;

/// Makes events of the dates of duties, in the words of a language. What has a window is an event on its last
/// day (its first where no last is said), so that a window of months does not cover a calendar; the
/// description says the window. What is only regular has no day and makes no event.
final class Events {
    private final MessageSource messages;
    private final Locale locale;
    private final String origin;

    /// `origin` is where this program is reached, without a slash at its end.
    Events(MessageSource messages, Locale locale, String origin) {
        this.messages = messages;
        this.locale = locale;
        this.origin = origin;
    }

    Stream<Event> of(ProgrammeHead programme, DutyLine duty) {
        var names = duty.unitNames(Role.LEAD);
        var summary = names.isEmpty() ? duty.heading() : duty.heading() + " · " + names;
        return duty.dues().stream()
                .flatMap(
                        due -> event(
                                programme.id(),
                                duty.id(),
                                due,
                                summary,
                                lines(programme.title(), duty.path(), names, due))
                                .stream());
    }

    Stream<Event> of(MyDuty duty) {
        var summary = word("programmes.role." + duty.role()) + " · " + duty.heading();
        return duty.dues().stream()
                .flatMap(due -> event(
                        duty.programme(),
                        duty.id(),
                        due,
                        summary,
                        lines(duty.programmeTitle(), duty.path(), duty.names(), due))
                        .stream());
    }

    private Optional<Event> event(
            ProgrammeId programme, DutyId duty, Due due, String summary, List<String> description) {
        return day(due).map(day -> new Event(
                duty + "-" + due.ordinal() + "@tuichu",
                day,
                due.timing().occurrences().isEmpty() ? null : Event.Repeats.of(due.timing()),
                summary,
                String.join("\n", description),
                origin + "/programmes/" + programme + "/duties/" + duty));
    }

    private static Optional<LocalDate> day(Due due) {
        var timing = due.timing();
        if (timing.recurrence() != null) {
            return timing.recurrence() == Recurrence.REGULAR
                    ? Optional.empty()
                    : Optional.of(timing.occurrences().getFirst());
        }
        return Optional.ofNullable(timing.end() == null ? timing.start() : timing.end());
    }

    private List<String> lines(String programme, String path, String units, Due due) {
        var lines = new ArrayList<>(List.of(
                word("follow.ics.programme", programme),
                word("follow.ics.duty", path),
                word("follow.ics.quote", due.quote())));
        if (!units.isEmpty()) {
            lines.add(word("follow.ics.units", units));
        }
        var start = due.timing().start();
        var end = due.timing().end();
        if (start != null && end != null) {
            lines.add(word("follow.ics.window", start, end));
        }
        return lines;
    }

    private String word(String key, Object... parts) {
        return messages.getMessage(key, parts, locale);
    }
}
