package org.tuichu.exitlists.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.tuichu.sheets.Cell;
import org.tuichu.sheets.Sheet;
import org.tuichu.sheets.Xlsx;

/// A paper as an Excel workbook of one sheet.
final class PaperWorkbook {
    /// Excel allows no longer name of a sheet.
    private static final int LONGEST_NAME = 31;

    private PaperWorkbook() {}

    static byte[] write(Paper paper) throws IOException {
        var columns = paper.columns().stream()
                .map(column -> new Sheet.Column(column.heading(), column.width()))
                .toList();
        var above = new ArrayList<>(List.of(paper.title()));
        above.addAll(paper.lead());
        above.addAll(paper.closing());
        var rows =
                paper.rows().stream().map(row -> row.stream().map(Cell::words).toList());
        var out = new ByteArrayOutputStream();
        Xlsx.write(List.of(new Sheet(name(paper.title()), columns, rows, 0, above)), out);
        return out.toByteArray();
    }

    private static String name(String title) {
        var safe = title.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        return safe.substring(0, Math.min(LONGEST_NAME, safe.length()));
    }
}
