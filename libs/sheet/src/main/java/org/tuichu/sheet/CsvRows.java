package org.tuichu.sheet;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tuichu.sheet.SheetRefused.Reason;

/// Records of separated values; a quote only counts at the beginning of a cell.
final class CsvRows implements Rows {
    private static final int END = -1;
    private static final int UNREAD = -2;

    private final Reader reader;
    private final char separator;
    private final Place place;
    private final StringBuilder text = new StringBuilder();
    private int ahead = UNREAD;
    private @Nullable Row next;
    private boolean ended;
    private boolean returned;

    CsvRows(Reader reader, char separator, SheetLimits limits) {
        this.reader = reader;
        this.separator = separator;
        this.place = new Place("", limits);
    }

    @Override
    public boolean hasNext() {
        try {
            while (next == null && !ended) {
                next = record();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return next != null;
    }

    @Override
    public Set<Integer> hiddenColumns() {
        return Set.of();
    }

    @Override
    public Row next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        Row row = next;
        next = null;
        return row;
    }

    /// Null where nothing stands in it.
    private @Nullable Row record() throws IOException {
        if (peek() == END) {
            ended = true;
            return null;
        }
        place.row(-1);
        List<Cell> cells = new ArrayList<>();
        int width = 0;
        int column = 0;
        while (true) {
            Cell cell = cell(column);
            if (!cell.isEmpty()) {
                place.check(column, cell);
                while (cells.size() < column) {
                    cells.add(Cell.EMPTY);
                }
                cells.add(cell);
                width = column + 1;
            }
            if (take() != separator) {
                break;
            }
            column++;
        }
        if (width == 0) {
            return null;
        }
        place.oneMore();
        return Row.of(place.row(), cells);
    }

    /// Ends before a separator, a line's end or the end.
    private Cell cell(int column) throws IOException {
        text.setLength(0);
        if (peek() == '"') {
            quoted(column);
        }
        for (int c = peek(); c != separator && c != '\n' && c != END; c = peek()) {
            add(take(), column);
        }
        String raw = text.toString();
        return formula(raw) ? new Cell(raw.substring(2, raw.length() - 1), Cell.Kind.TEXT, raw) : Cell.text(raw);
    }

    /// `="0571"` keeps a spreadsheet from taking it for a number.
    private static boolean formula(String raw) {
        return raw.length() > 3 && raw.startsWith("=\"") && raw.indexOf('"', 2) == raw.length() - 1;
    }

    private void quoted(int column) throws IOException {
        take();
        while (true) {
            int c = take();
            if (c == END) {
                throw place.refused(Reason.DAMAGED, column, 0);
            }
            if (c == '"') {
                if (peek() != '"') {
                    return;
                }
                take();
            }
            add(c, column);
        }
    }

    private void add(int c, int column) {
        if (text.length() > place.limits().characters()) {
            throw place.refused(Reason.CELL_TOO_LONG, column, place.limits().characters());
        }
        text.append((char) c);
    }

    private int peek() throws IOException {
        if (ahead == UNREAD) {
            ahead = read();
        }
        return ahead;
    }

    /// Every line ends with `\n`, whatever the file has.
    private int read() throws IOException {
        int c = reader.read();
        if (c == '\n' && returned) {
            c = reader.read();
        }
        returned = c == '\r';
        return returned ? '\n' : c;
    }

    private int take() throws IOException {
        int taken = peek();
        ahead = UNREAD;
        return taken;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
