package org.tuichu.plan.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tuichu.plan.Limits;
import org.tuichu.plan.PlanText;
import org.tuichu.plan.PlanText.Row;
import org.tuichu.plan.PlanText.Table;

/// What a test asks of a document that was read.
record Reading(PlanText read) {
    static Reading of(byte[] content) {
        return new Reading(new DocumentReader(Limits.DEFAULT).read(content));
    }

    static Reading ofText(String content) {
        return of(content.getBytes(StandardCharsets.UTF_8));
    }

    String text() {
        return read.text();
    }

    /// The lines with something on them, outside tables.
    List<String> paragraphs() {
        StringBuilder outside = new StringBuilder(read.text());
        read.tables().forEach(table -> {
            for (int i = table.span().start(); i < table.span().end(); i++) {
                outside.setCharAt(i, '\n');
            }
        });
        return outside.toString().lines().filter(line -> !line.isBlank()).toList();
    }

    /// The texts of the cells of every table.
    List<List<List<String>>> tables() {
        return read.tables().stream().map(this::cells).toList();
    }

    private List<List<String>> cells(Table table) {
        return table.rows().stream().map(this::cells).toList();
    }

    private List<String> cells(Row row) {
        return row.cells().stream().map(cell -> cell.span().of(read.text())).toList();
    }
}
