package org.tuichu.sheets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    /// How a person finds the cell: `人员!C7`.
    public String address(int column, int row) {
        return name + "!" + CellAddress.of(column, row);
    }
}
