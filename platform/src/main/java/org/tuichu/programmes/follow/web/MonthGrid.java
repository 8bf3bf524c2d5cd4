package org.tuichu.programmes.follow.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tuichu.programmes.follow.CalendarEntry;

/// A month as weeks from Monday to Sunday.
record MonthGrid(List<List<Day>> weeks) {
    /// How many entries a cell names before it only counts the rest.
    private static final int NAMED = 3;

    /// A day; `within` says that it belongs to the month.
    record Day(LocalDate date, boolean within, boolean today, List<CalendarEntry> entries) {
        public List<CalendarEntry> named() {
            return entries.subList(0, Math.min(NAMED, entries.size()));
        }

        public int more() {
            return Math.max(0, entries.size() - NAMED);
        }
    }

    static MonthGrid of(YearMonth month, LocalDate today, List<CalendarEntry> entries) {
        Map<LocalDate, List<CalendarEntry>> byDay = entries.stream().collect(Collectors.groupingBy(CalendarEntry::day));
        var first = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var last = month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return new MonthGrid(Stream.iterate(first, monday -> !monday.isAfter(last), monday -> monday.plusWeeks(1))
                .map(monday -> monday.datesUntil(monday.plusWeeks(1))
                        .map(day -> new Day(
                                day,
                                YearMonth.from(day).equals(month),
                                day.equals(today),
                                YearMonth.from(day).equals(month) ? byDay.getOrDefault(day, List.of()) : List.of()))
                        .toList())
                .toList());
    }
}
