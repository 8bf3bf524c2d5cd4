package org.tuichu.directoryweb;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.access.Viewer;
import org.tuichu.directory.Officers;
import org.tuichu.directory.UnitId;
import org.tuichu.directory.UnitPage;
import org.tuichu.directory.UnitQuery;
import org.tuichu.sheets.Cell;
import org.tuichu.sheets.Sheet;

/// The units of the own place with their people as sheets of a workbook, and how to fill them in.
@Component
class DirectoryWorkbook {
    /// Rows of the template that take what is typed as text.
    private static final int PREPARED = 200;

    /// In characters, in the order of the columns of [SheetWords].
    private static final int[] UNIT_WIDTHS = {30, 16, 20, 40, 12, 16, 30, 12, 12, 30};

    private static final int[] OFFICER_WIDTHS = {30, 12, 24, 20, 16, 10, 12, 12};
    private static final int[] NOTE_WIDTHS = {12, 18, 90};

    private final OwnUnits units;
    private final Officers officers;
    private final MessageSource messages;

    DirectoryWorkbook(OwnUnits units, Officers officers, MessageSource messages) {
        this.units = units;
        this.officers = officers;
        this.messages = messages;
    }

    /// What the list of units shows of the own place, all its pages in one.
    @Transactional
    public List<Sheet> of(UnitQuery query, Viewer viewer, Locale locale) {
        var words = new SheetWords(messages, locale);
        var rows = units.of(query, viewer.jurisdictionId());
        var names =
                rows.stream().map(UnitPage.Row::unit).collect(Collectors.toMap(unit -> unit.id(), unit -> unit.name()));
        var people = officers.ofPlace(viewer.jurisdictionId(), viewer.jurisdictionName(), names.keySet());
        return sheets(
                words,
                rows.stream().map(row -> unit(row, words)).toList(),
                rows.stream()
                        .flatMap(row -> people.getOrDefault(row.unit().id(), List.of()).stream())
                        .map(one -> officer(one, names, words))
                        .toList());
    }

    List<Sheet> template(Locale locale) {
        return sheets(new SheetWords(messages, locale), List.of(), List.of());
    }

    String fileName(String place, Locale locale) {
        return place + new SheetWords(messages, locale).word("directory.sheet.file");
    }

    private static List<Sheet> sheets(SheetWords words, List<List<Cell>> units, List<List<Cell>> officers) {
        return List.of(
                new Sheet(
                        words.units(),
                        columns(words.headings(SheetWords.UNIT_COLUMNS), UNIT_WIDTHS),
                        units.stream(),
                        PREPARED),
                new Sheet(
                        words.officers(),
                        columns(words.headings(SheetWords.OFFICER_COLUMNS), OFFICER_WIDTHS),
                        officers.stream(),
                        PREPARED),
                new Sheet(
                        words.word("directory.sheet.notes"),
                        columns(words.headings(notes()), NOTE_WIDTHS),
                        Stream.concat(
                                explained(words, words.units(), SheetWords.UNIT_COLUMNS, "directory.sheet.unit."),
                                explained(
                                        words,
                                        words.officers(),
                                        SheetWords.OFFICER_COLUMNS,
                                        "directory.sheet.officer.")),
                        0));
    }

    private static List<String> notes() {
        return List.of("directory.sheet.notes.sheet", "directory.sheet.notes.column", "directory.sheet.notes.how");
    }

    private static List<Sheet.Column> columns(List<String> headings, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(at -> new Sheet.Column(headings.get(at), widths[at]))
                .toList();
    }

    private static Stream<List<Cell>> explained(SheetWords words, String sheet, List<String> columns, String prefix) {
        Function<String, String> how =
                key -> words.word(prefix + key.substring(key.lastIndexOf('.') + 1), words.functions());
        return columns.stream()
                .map(key -> List.of(Cell.words(sheet), Cell.words(words.word(key)), Cell.words(how.apply(key))));
    }

    private static List<Cell> unit(UnitPage.Row row, SheetWords words) {
        var unit = row.unit();
        return List.of(
                Cell.words(unit.name()),
                Cell.words(words.function(unit.function())),
                Cell.words(row.jurisdictionName()),
                Cell.words(String.join(SheetWords.BETWEEN_NAMES, row.aliases())),
                Cell.words(words.kind(unit.kind())),
                yes(unit.office(), words),
                Cell.EMPTY,
                Cell.EMPTY,
                Cell.day(unit.validTo()),
                Cell.EMPTY);
    }

    private static List<Cell> officer(Officers.Listed one, Map<UnitId, String> units, SheetWords words) {
        var officer = one.officer();
        return List.of(
                Cell.words(units.get(one.unit())),
                Cell.words(officer.name()),
                Cell.words(officer.post()),
                Cell.words(officer.phone()),
                Cell.words(officer.mobile()),
                yes(officer.contact(), words),
                Cell.day(officer.validFrom()),
                Cell.day(officer.validTo()));
    }

    private static Cell yes(boolean is, SheetWords words) {
        return is ? Cell.words(words.yes()) : Cell.EMPTY;
    }
}
