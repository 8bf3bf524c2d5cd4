package org.tuichu.programmes.follow.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.tuichu.plan.Duty.Role;
import org.tuichu.programmes.follow.DeadlineState;
import org.tuichu.programmes.follow.Due;
import org.tuichu.programmes.follow.DutyLine;
import org.tuichu.programmes.follow.DutyList;
import org.tuichu.sheets.Cell;
import org.tuichu.sheets.Sheet;
import org.tuichu.sheets.Xlsx;

/// A list of duties as a sheet: one row a duty, in the order of the list. A duty with several dates has them
/// in one cell, separated by semicolons.
final class DutySheet {
    private static final String SEPARATOR = "；";

    private static final List<String> COLUMNS = List.of(
            "follow.column.path",
            "follow.sheet.heading",
            "follow.column.dimension",
            "follow.sheet.lead",
            "follow.sheet.support",
            "follow.sheet.named",
            "follow.sheet.quote",
            "follow.sheet.start",
            "follow.sheet.end",
            "follow.sheet.recurrence",
            "follow.sheet.state",
            "follow.sheet.day",
            "follow.sheet.clock",
            "follow.sheet.extension",
            "follow.sheet.publications");

    /// In characters, of each column.
    private static final int[] WIDTHS = {12, 40, 12, 34, 34, 24, 20, 12, 12, 10, 20, 12, 12, 12, 30};

    private final DutyList list;
    private final MessageSource messages;
    private final Locale locale;

    DutySheet(DutyList list, MessageSource messages, Locale locale) {
        this.list = list;
        this.messages = messages;
        this.locale = locale;
    }

    List<String> header() {
        return COLUMNS.stream().map(this::word).toList();
    }

    Sheet sheet() {
        var columns = IntStream.range(0, WIDTHS.length)
                .mapToObj(at -> new Sheet.Column(word(COLUMNS.get(at)), WIDTHS[at]))
                .toList();
        return new Sheet(word("follow.sheet.file"), columns, rows(), 0);
    }

    Stream<List<Cell>> rows() {
        return list.duties().stream().map(this::row);
    }

    /// What the file is called, without its ending: place, year and what it is.
    String fileName() {
        var programme = list.programme();
        return Xlsx.fileName(programme.jurisdictionName() + programme.year() + word("follow.sheet.file"));
    }

    private List<Cell> row(DutyLine duty) {
        return List.of(
                new Cell.Words(duty.path()),
                new Cell.Words(duty.heading()),
                new Cell.Words(word("programmes.dimension." + duty.dimension())),
                new Cell.Words(duty.unitNames(Role.LEAD)),
                new Cell.Words(duty.unitNames(Role.SUPPORT)),
                new Cell.Words(duty.unitNames(Role.NAMED)),
                joined(duty.dues(), Due::quote),
                days(duty.dues(), due -> due.timing().start()),
                days(duty.dues(), due -> due.timing().end()),
                joined(duty.dues(), this::recurrence),
                new Cell.Words(state(duty.state())),
                new Cell.Day(list.today()),
                whole(duty.clock() == null ? null : duty.clock().rectifyMonths()),
                whole(duty.clock() == null ? null : duty.clock().extensionMonths()),
                new Cell.Words(duty.publications().stream()
                        .map(kind -> word("programmes.publication." + kind))
                        .collect(Collectors.joining(SEPARATOR))));
    }

    private static Cell joined(List<Due> dues, Function<Due, @Nullable String> part) {
        return new Cell.Words(dues.stream().map(part).filter(Objects::nonNull).collect(Collectors.joining(SEPARATOR)));
    }

    /// A single day as a day, several as words.
    private static Cell days(List<Due> dues, Function<Due, @Nullable LocalDate> side) {
        if (dues.size() == 1) {
            var day = side.apply(dues.getFirst());
            return Cell.day(day);
        }
        return joined(dues, due -> {
            var day = side.apply(due);
            return day == null ? null : day.toString();
        });
    }

    private @Nullable String recurrence(Due due) {
        var often = due.timing().recurrence();
        return often == null ? null : word("programmes.recurrence." + often);
    }

    private String state(DeadlineState state) {
        var key = "follow.state." + state.kind() + (state.on() == null ? ".open" : "");
        return messages.getMessage(key, new Object[] {state.days()}, locale);
    }

    private static Cell whole(@Nullable Integer number) {
        return number == null ? Cell.EMPTY : new Cell.Whole(number);
    }

    private String word(String key) {
        return messages.getMessage(key, null, locale);
    }
}
