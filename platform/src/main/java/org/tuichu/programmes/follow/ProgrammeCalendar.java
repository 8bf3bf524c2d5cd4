package org.tuichu.programmes.follow;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tuichu.plan.Duty.Recurrence;
import org.tuichu.plan.Duty.Role;
import org.tuichu.programmes.ProgrammeHead;
import org.tuichu.programmes.ProgrammeId;

/// The days of a programme, in order, and the duties without a day of their own.
public record ProgrammeCalendar(
        ProgrammeHead programme,
        LocalDate today,
        List<DutyLine> duties,
        List<CalendarEntry> entries,
        List<DutyLine> undated) {
    static ProgrammeCalendar of(ProgrammeHead programme, LocalDate today, List<DutyLine> duties) {
        var entries = duties.stream()
                .flatMap(duty -> duty.dues().stream().flatMap(due -> entries(programme.id(), duty, due)))
                .sorted(Comparator.comparing(CalendarEntry::day))
                .toList();
        var undated = duties.stream()
                .filter(duty -> entries.stream().noneMatch(entry -> entry.duty().equals(duty.id())))
                .toList();
        return new ProgrammeCalendar(programme, today, duties, entries, undated);
    }

    /// The months that have entries, those of the programme year included, with their entries.
    public SortedMap<YearMonth, List<CalendarEntry>> months() {
        var months = new TreeMap<YearMonth, List<CalendarEntry>>(
                entries.stream().collect(Collectors.groupingBy(entry -> YearMonth.from(entry.day()))));
        for (int month = 1; month <= 12; month++) {
            months.putIfAbsent(YearMonth.of(programme.year(), month), List.of());
        }
        return months;
    }

    private static Stream<CalendarEntry> entries(ProgrammeId programme, DutyLine duty, Due due) {
        var timing = due.timing();
        if (timing.recurrence() != null && timing.recurrence() != Recurrence.REGULAR) {
            return timing.occurrences().stream()
                    .map(day -> entry(programme, duty, due, day, CalendarEntry.Kind.RECURS));
        }
        return Stream.concat(
                day(programme, duty, due, timing.start(), CalendarEntry.Kind.BEGINS),
                day(programme, duty, due, timing.end(), CalendarEntry.Kind.DUE));
    }

    private static Stream<CalendarEntry> day(
            ProgrammeId programme, DutyLine duty, Due due, @Nullable LocalDate day, CalendarEntry.Kind kind) {
        return day == null ? Stream.empty() : Stream.of(entry(programme, duty, due, day, kind));
    }

    private static CalendarEntry entry(
            ProgrammeId programme, DutyLine duty, Due due, LocalDate day, CalendarEntry.Kind kind) {
        return new CalendarEntry(
                day, kind, programme, duty.id(), duty.path(), duty.heading(), duty.unitNames(Role.LEAD), due);
    }
}
