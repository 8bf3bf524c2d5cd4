package org.tuichu.programmes.follow.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// An Excel workbook with one sheet, written while the rows come. Texts stay texts: a cell never holds a
/// formula.
final class Xlsx {
    private static final int ROWS_IN_MEMORY = 500;
    private static final String APPLICATION = "Tuichu";
    private static final String VERSION = "1.0";

    /// In characters, in the order of the columns of [DutySheet].
    private static final int[] WIDTHS = {12, 40, 12, 34, 34, 24, 20, 12, 12, 10, 20, 12, 12, 12, 30};

    private Xlsx() {}

    static void write(DutySheet sheet, String name, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, APPLICATION, VERSION)) {
            var page = workbook.newWorksheet(name);
            header(page, sheet.header());
            var rows = sheet.rows().iterator();
            for (int row = 1; rows.hasNext(); row++) {
                row(page, row, rows.next());
                if (row % ROWS_IN_MEMORY == 0) {
                    page.flush();
                }
            }
        }
    }

    private static void header(Worksheet page, List<String> names) {
        for (int column = 0; column < names.size(); column++) {
            page.width(column, WIDTHS[column]);
            page.inlineString(0, column, names.get(column));
        }
        page.range(0, 0, 0, names.size() - 1).style().bold().fillColor("E6EEF0").set();
        page.freezePane(0, 1);
    }

    private static void row(Worksheet page, int row, List<Cell> cells) {
        for (int column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case Cell.Words(var text) -> words(page, row, column, text);
                case Cell.Day(var day) -> {
                    page.value(row, column, day);
                    page.style(row, column)
                            .format("yyyy-mm-dd")
                            .verticalAlignment("top")
                            .set();
                }
                case Cell.Whole(var number) -> page.value(row, column, number);
            }
        }
    }

    private static void words(Worksheet page, int row, int column, String text) {
        if (!text.isEmpty()) {
            page.inlineString(row, column, text);
            page.style(row, column).wrapText(true).verticalAlignment("top").set();
        }
    }
}
