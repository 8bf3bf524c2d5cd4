package org.tuichu.sheets;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.tuichu.sheet.Row;
import org.tuichu.sheet.SheetLimits;
import org.tuichu.sheet.Workbook;

/// What stands in a workbook that was written, by the reader that everything brought goes through.
public final class WrittenSheets {
    private WrittenSheets() {}

    /// The rows of each sheet.
    public static List<List<Row>> read(byte[] workbook) throws IOException {
        var copy = Files.createTempFile("written", "");
        try (var opened = Workbook.open(Files.write(copy, workbook), SheetLimits.DEFAULT)) {
            var sheets = new ArrayList<List<Row>>();
            for (int at = 0; at < opened.sheets().size(); at++) {
                var all = new ArrayList<Row>();
                try (var rows = opened.rows(at)) {
                    rows.forEachRemaining(all::add);
                }
                sheets.add(all);
            }
            return sheets;
        } finally {
            Files.delete(copy);
        }
    }
}
