package org.tuichu.sheets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tuichu.sheet.Cell;
import org.tuichu.sheet.CellAddress;
import org.tuichu.sheet.Format;
import org.tuichu.sheet.Row;
import org.tuichu.sheet.SheetLimits;
import org.tuichu.sheet.SheetRefused;
import org.tuichu.sheet.Workbook;

/// A sheet of a workbook that is to be imported: the rows in which something stands.
public record BroughtSheet(String name, List<Row> rows) {
    /// A place has some hundred units, and people write them down by hand.
    public static final SheetLimits LIMITS =
            new SheetLimits(1 << 20, 16 << 20, 200, 10, 2_000, 26, 2_000, 60_000, 8_000_000);

    /// Spreadsheets count days from here, for every day from 1 March 1900, their 61st, on.
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final int FIRST_DAY = 61;

    public BroughtSheet {
        rows = List.copyOf(rows);
    }

    /// In their order. Throws [SheetRefused] for whatever is not a workbook within the limits; a csv has no sheets.
    public static List<BroughtSheet> of(byte[] file) {
        try {
            var copy = Files.createTempFile("tuichu-table", "");
            try {
                return of(Files.write(copy, file));
            } finally {
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<BroughtSheet> of(Path file) throws IOException {
        try (var workbook = Workbook.open(file, LIMITS)) {
            if (workbook.format() == Format.CSV) {
                throw new SheetRefused(SheetRefused.Reason.NO_SHEETS);
            }
            var sheets = new ArrayList<BroughtSheet>();
            for (int at = 0; at < workbook.sheets().size(); at++) {
                sheets.add(new BroughtSheet(workbook.sheets().get(at).name(), rows(workbook, at)));
            }
            return sheets;
        }
    }

    private static List<Row> rows(Workbook workbook, int sheet) {
        try (var rows = workbook.rows(sheet)) {
            var all = new ArrayList<Row>();
            rows.forEachRemaining(all::add);
            return all;
        }
    }

    /// What stands in a cell of days: a day that the spreadsheet keeps as a number and was not told to show as a day,
    /// or `typed` as it is.
    public static String day(Cell cell, String typed) {
        if (cell.kind() != Cell.Kind.NUMBER || !typed.matches("\\d{2,6}") || Integer.parseInt(typed) < FIRST_DAY) {
            return typed;
        }
        return DAY_ZERO.plusDays(Integer.parseInt(typed)).toString();
    }

    /// How a person finds the cell: `人员!C7`.
    public String address(int column, int row) {
        return name + "!" + CellAddress.of(column, row);
    }
}
