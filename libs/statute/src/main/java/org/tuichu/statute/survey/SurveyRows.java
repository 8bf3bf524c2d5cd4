package org.tuichu.statute.survey;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.tuichu.sheet.Row;
import org.tuichu.sheet.Rows;

/// The rows of a survey table in their order. Asking throws [org.tuichu.sheet.SheetRefused] where the file cannot be
/// read on, and nothing else.
public final class SurveyRows implements Iterator<SurveyRow>, AutoCloseable {
    private final Rows rows;
    private final RowReader reader;
    private @Nullable Row next;

    SurveyRows(Rows rows, int lastHeaderRow, RowReader reader) {
        this.rows = rows;
        this.reader = reader;
        do {
            advance();
        } while (next != null && next.number() <= lastHeaderRow);
    }

    private void advance() {
        next = rows.hasNext() ? rows.next() : null;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public SurveyRow next() {
        Row row = next;
        if (row == null) {
            throw new NoSuchElementException();
        }
        advance();
        return reader.read(row);
    }

    @Override
    public void close() {
        rows.close();
    }
}
