package org.tuichu.programmes.follow.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import org.tuichu.sheets.Cell;

/// Comma-separated values as RFC 4180 says, with a byte order mark so that Excel reads UTF-8.
///
/// A text that a spreadsheet would take for a formula gets an apostrophe in front: one that begins with `=`,
/// `+`, `-`, `@` (half or full width), a tab or a line break.
final class Csv {
    private static final String FORMULA_BEGINNINGS = "=+-@\t\r\n＝＋－＠";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Writer out;

    Csv(Writer out) throws IOException {
        this.out = out;
        out.write(BYTE_ORDER_MARK);
    }

    void header(List<String> names) {
        write(names.stream().map(Csv::quoted).collect(Collectors.joining(",")));
    }

    void row(List<Cell> cells) {
        write(cells.stream().map(Csv::cell).collect(Collectors.joining(",")));
    }

    private static String cell(Cell cell) {
        return switch (cell) {
            case Cell.Words(var text) -> quoted(harmless(text));
            case Cell.Day(var day) -> day.toString();
            case Cell.Whole(var number) -> Integer.toString(number);
        };
    }

    static String harmless(String text) {
        return beginsFormula(text) || beginsFormula(text.strip()) ? "'" + text : text;
    }

    private static boolean beginsFormula(String text) {
        return !text.isEmpty() && FORMULA_BEGINNINGS.indexOf(text.charAt(0)) >= 0;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(each -> each == ',' || each == '"' || each == '\r' || each == '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private void write(String line) {
        try {
            out.write(line);
            out.write("\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
