package org.tuichu.exitlists.list;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.tuichu.exitlists.paper.Paper;
import org.tuichu.sheets.Cell;
import org.tuichu.sheets.Sheet;

/// A signed list or amendment as it is published, in Chinese whoever asks.
@Component
class ComposePaper {
    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    /// Headings by their messages.
    private static final List<Paper.Column> ENTRIES = List.of(
            new Paper.Column("exitlists.field.ordinal", 5),
            new Paper.Column("exitlists.field.enterprise", 18),
            new Paper.Column("exitlists.field.code", 12),
            new Paper.Column("exitlists.field.place", 9),
            new Paper.Column("exitlists.field.line", 18),
            new Paper.Column("exitlists.field.capacity", 10),
            new Paper.Column("exitlists.field.targetOn", 13),
            new Paper.Column("exitlists.field.measure", 8),
            new Paper.Column("exitlists.field.ground", 26),
            new Paper.Column("exitlists.field.note", 12));

    private static final Paper.Column LIST = new Paper.Column("exitlists.field.number", 24);

    private static final List<Paper.Column> CHANGES = List.of(
            new Paper.Column("exitlists.change.kind", 8),
            new Paper.Column("exitlists.change.before", 42),
            new Paper.Column("exitlists.change.after", 42),
            new Paper.Column("exitlists.field.reason", 34));

    private final MessageSource messages;

    ComposePaper(MessageSource messages) {
        this.messages = messages;
    }

    /// `unit` signed it.
    Paper of(ListPage page, String unit) {
        var list = page.list();
        var frozen = Objects.requireNonNull(list.frozen());
        var lead = Stream.of(number(list, frozen.number()), list.amends() ? null : total(page.curve()))
                .filter(Objects::nonNull)
                .toList();
        return new Paper(
                list.title(),
                lead,
                list.amends() ? columns(CHANGES) : columns(ENTRIES),
                list.amends() ? changes(page) : entries(page),
                List.of(unit, day(frozen.on())));
    }

    private String number(ExitList list, int number) {
        return number(list.keeper().name(), list.about().year(), number);
    }

    private String number(String keeper, int year, int number) {
        return words("exitlists.number", keeper, Integer.toString(year), number);
    }

    /// What is in force on a day, with the list of each line in the last column; entries are read while it is written.
    Sheet inForce(InForcePage page, int year, Stream<Change.Numbered> held) {
        var columns = Stream.concat(ENTRIES.stream(), Stream.of(LIST))
                .map(column -> new Sheet.Column(words(column.heading()), column.width()))
                .toList();
        var ordinal = new AtomicInteger();
        var rows = held.map(one -> Stream.concat(
                        row(ordinal.incrementAndGet(), one.entry()).stream(),
                        Stream.of(number(one.keeper(), year, one.of().number())))
                .map(Cell::words)
                .toList());
        var title = words("exitlists.inForce.on", page.day());
        return new Sheet(words("exitlists.inForce"), columns, rows, 0, List.of(title, total(page.curve())));
    }

    private String total(Curve curve) {
        return Stream.of(
                        Stream.of(words("exitlists.total", curve.whole().lines())),
                        curve.whole().amounts().stream().map(Amount::words),
                        converted(curve.conversions()).stream())
                .flatMap(Function.identity())
                .collect(Collectors.joining("  "));
    }

    private Optional<String> converted(List<CommonUnits.Conversion> conversions) {
        return conversions.stream()
                .map(CommonUnits.Conversion::words)
                .reduce((one, other) -> one + "；" + other)
                .map(all -> words("exitlists.total.converted", all));
    }

    private List<Paper.Column> columns(List<Paper.Column> named) {
        return named.stream()
                .map(column -> new Paper.Column(words(column.heading()), column.width()))
                .toList();
    }

    private List<List<String>> entries(ListPage page) {
        return IntStream.range(0, page.entries().size())
                .mapToObj(at -> row(at + 1, page.entries().get(at)))
                .toList();
    }

    private List<String> row(int ordinal, Entry entry) {
        var taken = entry.taken();
        return List.of(
                Integer.toString(ordinal),
                taken.enterpriseName(),
                text(taken.creditCode()),
                taken.location().name(),
                taken.words(),
                capacity(entry),
                day(entry.plan().targetOn()),
                words("exitlists.measure." + entry.plan().measure()),
                ground(entry),
                text(entry.plan().note()));
    }

    private static String ground(Entry entry) {
        return Stream.of(entry.ground().citation(), entry.ground().basis())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("；"));
    }

    private List<List<String>> changes(ListPage page) {
        return page.changes().stream()
                .map(change -> List.of(
                        words("exitlists.change." + change.kind()),
                        number(page.list(), change.before().of().number()) + "\n"
                                + described(change.before().entry()),
                        change.after() == null ? "" : described(change.after()),
                        change.reason()))
                .toList();
    }

    private String described(Entry entry) {
        var parts = new ArrayList<String>();
        parts.add(entry.taken().enterpriseName() + " " + entry.taken().words());
        parts.add(capacity(entry));
        parts.add(day(entry.plan().targetOn()) + " "
                + words("exitlists.measure." + entry.plan().measure()));
        parts.add(ground(entry));
        parts.add(text(entry.plan().note()));
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static String capacity(Entry entry) {
        var capacity = entry.taken().capacity();
        return capacity == null ? "" : capacity.words();
    }

    private String day(LocalDate day) {
        return words("exitlists.day", Integer.toString(day.getYear()), day.getMonthValue(), day.getDayOfMonth());
    }

    private static String text(@Nullable String said) {
        return said == null ? "" : said;
    }

    private String words(String key, Object... arguments) {
        return messages.getMessage(key, arguments, CHINESE);
    }
}
