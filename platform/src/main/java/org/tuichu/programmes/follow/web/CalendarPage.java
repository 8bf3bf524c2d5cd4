package org.tuichu.programmes.follow.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.tuichu.programmes.follow.CalendarEntry;
import org.tuichu.programmes.follow.ProgrammeCalendar;

/// What the calendar of a programme shows: one month as grid and list, and the way to the others. `previous`
/// and `next` are null at the ends; `busy` is where an empty month sends to: the next with entries, else the last
/// before.
record CalendarPage(
        ProgrammeCalendar calendar,
        YearMonth month,
        List<Chip> months,
        MonthGrid grid,
        List<CalendarEntry> entries,
        @Nullable YearMonth previous,
        @Nullable YearMonth next,
        @Nullable YearMonth busy) {
    /// A month to choose, and how much there is to do in it.
    record Chip(YearMonth month, int entries) {}

    /// Without a wish the current month is shown, or the first of the programme's when it lies outside.
    static CalendarPage of(ProgrammeCalendar calendar, @Nullable YearMonth wish) {
        var months = calendar.months();
        var month = chosen(calendar, months, wish);
        var entries = months.getOrDefault(month, List.of());
        return new CalendarPage(
                calendar,
                month,
                months.entrySet().stream()
                        .map(each -> new Chip(each.getKey(), each.getValue().size()))
                        .toList(),
                MonthGrid.of(month, calendar.today(), entries),
                entries,
                months.headMap(month).isEmpty() ? null : months.headMap(month).lastKey(),
                months.tailMap(month.plusMonths(1)).isEmpty()
                        ? null
                        : months.tailMap(month.plusMonths(1)).firstKey(),
                busy(months.tailMap(month))
                        .or(() -> busy(months.headMap(month).reversed()))
                        .orElse(null));
    }

    private static Optional<YearMonth> busy(Map<YearMonth, List<CalendarEntry>> months) {
        return months.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static YearMonth chosen(
            ProgrammeCalendar calendar, SortedMap<YearMonth, List<CalendarEntry>> months, @Nullable YearMonth wish) {
        if (wish != null && months.containsKey(wish)) {
            return wish;
        }
        var now = YearMonth.from(calendar.today());
        return months.containsKey(now) ? now : YearMonth.of(calendar.programme().year(), 1);
    }
}
