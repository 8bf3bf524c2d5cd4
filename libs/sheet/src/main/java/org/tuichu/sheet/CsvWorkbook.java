package org.tuichu.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/// Source: RFC 4180, and what spreadsheets write in its name.
final class CsvWorkbook implements Workbook {
    private final Text text;
    private final char separator;
    private final SheetLimits limits;

    private CsvWorkbook(Text text, char separator, SheetLimits limits) {
        this.text = text;
        this.separator = separator;
        this.limits = limits;
    }

    static CsvWorkbook of(Path file, SheetLimits limits) throws IOException {
        var text = Text.of(file);
        return new CsvWorkbook(text, Separator.of(text), limits);
    }

    @Override
    public Format format() {
        return Format.CSV;
    }

    @Override
    public List<SheetName> sheets() {
        return List.of(new SheetName("", false));
    }

    @Override
    public Rows rows(int sheet) {
        try {
            return new CsvRows(text.open(), separator, limits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        // nothing is open between the readings
    }
}
