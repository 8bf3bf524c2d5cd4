package org.tuichu.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tuichu.sheet.SheetRefused.Reason;

/// A file with tables. Formulas are never worked out: the file says what they came to. One with macros, or with links
/// to other files, is refused.
///
/// Not for several threads at once. The file must stay as it is until this is closed.
public sealed interface Workbook extends AutoCloseable permits XlsxWorkbook, XlsWorkbook, CsvWorkbook {
    int LONGEST_MARK = 8;

    /// Looks at what the file is and at its sheets; rows are read later.
    ///
    /// @throws SheetRefused where it is no table, or one beyond the limits
    static Workbook open(Path file, SheetLimits limits) throws IOException {
        if (Files.size(file) > limits.bytes()) {
            throw new SheetRefused(Reason.FILE_TOO_LARGE, "", limits.bytes());
        }
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(LONGEST_MARK);
        }
        if (Archive.begins(head)) {
            return XlsxWorkbook.of(file, limits);
        }
        return XlsWorkbook.begins(head) ? XlsWorkbook.of(file, limits) : CsvWorkbook.of(file, limits);
    }

    Format format();

    /// In their order; sheets of charts alone are left out.
    List<SheetName> sheets();

    /// From the first row; `sheet` counts from 0.
    Rows rows(int sheet);

    @Override
    void close();
}
