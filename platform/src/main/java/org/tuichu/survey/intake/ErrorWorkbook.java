package org.tuichu.survey.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.tuichu.sheets.Cell;
import org.tuichu.sheets.Sheet;
import org.tuichu.shell.Fault;

/// The rows that were not taken, with all their columns and the reason in a last one. Corrected, it is brought again.
@Component
class ErrorWorkbook {
    private static final int WIDTH = 20;
    private static final int WIDE = 60;

    private final ImportReader imports;
    private final MessageSource messages;

    ErrorWorkbook(ImportReader imports, MessageSource messages) {
        this.imports = imports;
        this.messages = messages;
    }

    List<Sheet> of(Import read, Locale locale) {
        var columns = new ArrayList<Sheet.Column>();
        read.headings().forEach(heading -> columns.add(new Sheet.Column(heading, WIDTH)));
        columns.add(new Sheet.Column(messages.getMessage("survey.import.reason", null, locale), WIDE));
        var rows = imports.wrong(read).stream().map(row -> {
            var cells = row.raw().stream().map(Cell::words).collect(Collectors.toCollection(ArrayList::new));
            cells.add(Cell.words(reason(row, locale)));
            return List.<Cell>copyOf(cells);
        });
        return List.of(new Sheet(messages.getMessage("survey.import.errors", null, locale), columns, rows, 0));
    }

    String reason(ReadRow row, Locale locale) {
        return Fault.say(row.faults(), messages, locale).stream()
                .map(one -> (one.field() + " " + one.words()).strip())
                .collect(Collectors.joining(messages.getMessage("survey.import.and", null, locale)));
    }
}
