package org.tuichu.survey.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.tuichu.sheets.Cell;
import org.tuichu.sheets.HeadedSheet;
import org.tuichu.sheets.Xlsx;
import org.tuichu.shell.Fault;

/// The rows that were not taken below the header of their table, with all their columns and the reason in a last one.
/// Corrected, it is brought again.
@Component
class ErrorWorkbook {
    private static final int WIDTH = 20;
    private static final int WIDE = 60;

    private final ImportReader imports;
    private final TableFile files;
    private final MessageSource messages;

    ErrorWorkbook(ImportReader imports, TableFile files, MessageSource messages) {
        this.imports = imports;
        this.files = files;
        this.messages = messages;
    }

    void write(Import read, Locale locale, OutputStream out) throws IOException {
        var header = HeaderAsBrought.of(read, files).orElseGet(() -> HeaderAsBrought.of(read.headings()));
        Xlsx.write(sheet(read, header, locale), out);
    }

    private HeadedSheet sheet(Import read, HeaderAsBrought header, Locale locale) {
        var said = say("survey.import.reason", locale);
        var reasons = header.place(said);
        var rows = rows(read, header.places(), reasons, locale);
        var widths = Stream.concat(Collections.nCopies(reasons, WIDTH).stream(), Stream.of(WIDE));
        return new HeadedSheet(
                say("survey.import.errors", locale),
                header.with(reasons, said).areas(),
                header.lastRow() + 1,
                widths.toList(),
                rows);
    }

    /// Each below the headings of the parts in which it stands: what only they say of it would be lost.
    private Stream<List<Cell>> rows(Import read, List<Integer> places, int reasons, Locale locale) {
        var parts = new PartsOfTable();
        return wrong(read)
                .flatMap(row -> Stream.concat(
                        parts.begunBy(row).stream().map(heading -> List.of(Cell.words(heading.raw()))),
                        Stream.of(cells(row, places, reasons, locale))));
    }

    /// A whole table of them does not fit into the heap.
    private Stream<ReadRow> wrong(Import read) {
        return Stream.iterate(
                        imports.wrong(read, 0),
                        page -> !page.isEmpty(),
                        page -> imports.wrong(read, page.getLast().number()))
                .flatMap(List::stream);
    }

    private List<Cell> cells(ReadRow row, List<Integer> places, int reasons, Locale locale) {
        var cells = new ArrayList<>(Collections.nCopies(reasons + 1, Cell.words("")));
        IntStream.range(0, row.raw().size())
                .forEach(at -> cells.set(places.get(at), Cell.words(row.raw().get(at))));
        cells.set(reasons, Cell.words(reason(row, locale)));
        return List.copyOf(cells);
    }

    private String reason(ReadRow row, Locale locale) {
        return Fault.say(row.faults(), messages, locale).stream()
                .map(one -> (one.field() + " " + one.words()).strip())
                .collect(Collectors.joining(say("survey.import.and", locale)));
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
