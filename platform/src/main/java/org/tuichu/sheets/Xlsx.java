package org.tuichu.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// An Excel workbook, written while the rows come. Texts stay texts: no cell holds a formula, and the cells are
/// formatted as text, so that none becomes one when somebody edits it.
public final class Xlsx {
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int ROWS_IN_MEMORY = 500;
    static final String APPLICATION = "Tuichu";
    static final String VERSION = "1.0";
    private static final String TEXT = "@";
    private static final String HEADER = "E6EEF0";
    /// Points.
    private static final int TITLE = 16;

    private Xlsx() {}

    public static void write(List<Sheet> sheets, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, APPLICATION, VERSION)) {
            for (var sheet : sheets) {
                var page = workbook.newWorksheet(sheet.name());
                write(sheet, page);
                page.finish();
            }
        }
    }

    public static void write(HeadedSheet sheet, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, APPLICATION, VERSION)) {
            var page = workbook.newWorksheet(sheet.name());
            for (int column = 0; column < sheet.widths().size(); column++) {
                page.width(column, sheet.widths().get(column));
            }
            sheet.header().forEach(area -> area(page, area));
            page.freezePane(0, sheet.firstRow());
            rows(page, sheet.firstRow(), sheet.rows());
            page.finish();
        }
    }

    private static void area(Worksheet page, HeadedSheet.Area area) {
        var bottom = area.row() + area.height() - 1;
        var right = area.column() + area.width() - 1;
        page.inlineString(area.row(), area.column(), area.text());
        if (area.height() > 1 || area.width() > 1) {
            page.range(area.row(), area.column(), bottom, right).merge();
        }
        page.range(area.row(), area.column(), bottom, right)
                .style()
                .bold()
                .fillColor(HEADER)
                .format(TEXT)
                .wrapText(true)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .set();
    }

    /// What the name of a file becomes: nothing in it means something to a file system, and it is not too long for one.
    public static String fileName(String name) {
        var safe = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
        return safe.substring(0, Math.min(80, safe.length()));
    }

    private static void write(Sheet sheet, Worksheet page) throws IOException {
        var heading = sheet.above().size();
        above(page, sheet);
        header(page, heading, sheet.columns());
        var row = rows(page, heading + 1, sheet.rows());
        if (sheet.prepared() > 0) {
            page.range(row, 0, row + sheet.prepared() - 1, sheet.columns().size() - 1)
                    .style()
                    .format(TEXT)
                    .set();
        }
    }

    /// The row behind the last one.
    private static int rows(Worksheet page, int first, Stream<List<Cell>> all) throws IOException {
        var row = first;
        for (var rows = all.iterator(); rows.hasNext(); row++) {
            row(page, row, rows.next());
            if (row % ROWS_IN_MEMORY == 0) {
                page.flush();
            }
        }
        return row;
    }

    private static void above(Worksheet page, Sheet sheet) {
        var last = sheet.columns().size() - 1;
        for (int row = 0; row < sheet.above().size(); row++) {
            page.inlineString(row, 0, sheet.above().get(row));
            page.range(row, 0, row, last).merge();
            page.style(row, 0).format(TEXT).horizontalAlignment("center").set();
        }
        if (!sheet.above().isEmpty()) {
            page.style(0, 0).bold().fontSize(TITLE).set();
            page.paperSize(PaperSize.A4_PAPER);
            page.pageOrientation("landscape");
            page.setFitToPage(true);
            page.fitToHeight((short) 0);
            page.repeatRows(sheet.above().size());
            page.footer("&P / &N", Position.CENTER);
        }
    }

    private static void header(Worksheet page, int row, List<Sheet.Column> columns) {
        for (int column = 0; column < columns.size(); column++) {
            page.width(column, columns.get(column).width());
            page.inlineString(row, column, columns.get(column).heading());
        }
        page.range(row, 0, row, columns.size() - 1)
                .style()
                .bold()
                .fillColor(HEADER)
                .set();
        page.freezePane(0, row + 1);
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
        }
        page.style(row, column)
                .format(TEXT)
                .wrapText(true)
                .verticalAlignment("top")
                .set();
    }
}
