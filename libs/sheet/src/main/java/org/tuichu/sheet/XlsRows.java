package org.tuichu.sheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.jspecify.annotations.Nullable;
import org.tuichu.sheet.SheetRefused.Reason;

/// The cells of a sheet come one by one; a row ends where the next begins.
final class XlsRows implements Rows {
    private final XlsRecords records;
    private final int part;
    private final XlsCells meaning;
    private final Merges merges;
    private final Place place;
    private final List<Cell> cells = new ArrayList<>();
    private final HiddenColumns hidden;
    private final BitSet hiddenRows = new BitSet();
    private int row = -1;
    private int column;
    private @Nullable Row next;
    private boolean ended;

    XlsRows(XlsRecords records, int part, XlsCells meaning, Merges merges, Place place) {
        this.records = records;
        this.part = part;
        this.meaning = meaning;
        this.merges = merges;
        this.place = place;
        this.hidden = new HiddenColumns(place.limits().columns());
    }

    @Override
    public boolean hasNext() {
        try {
            while (next == null && !ended) {
                advance();
            }
        } catch (RuntimeException bad) {
            throw XlsRecords.refused(bad);
        }
        return next != null;
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

    private void advance() {
        Record record = records.next();
        if (record == null || records.part() > part) {
            ended = true;
            finish();
        } else if (records.part() == part && records.inPartItself()) {
            if (record instanceof CellValueRecordInterface cell) {
                begin(cell.getRow());
                column = cell.getColumn();
                put(meaning.cell(cell));
            } else if (record instanceof StringRecord text && row >= 0) {
                put(Cell.text(text.getString()).ofFormula());
            } else {
                see(record);
            }
        }
    }

    /// How rows and columns look stands before their cells.
    private void see(Record record) {
        if (record instanceof RowRecord of && of.getZeroHeight()) {
            hiddenRows.set(of.getRowNumber());
        } else if (record instanceof ColumnInfoRecord of && of.getHidden()) {
            hidden.add(of.getFirstColumn(), of.getLastColumn());
        }
    }

    @Override
    public Set<Integer> hiddenColumns() {
        return hidden.columns();
    }

    private void begin(int at) {
        if (at != row) {
            finish();
            row = at;
            place.row(at + 1);
        }
    }

    private void put(Cell cell) {
        if (cell.isEmpty()) {
            return;
        }
        if (column < 0) {
            throw place.refused(Reason.DAMAGED, 0, 0);
        }
        place.check(column, cell);
        while (cells.size() <= column) {
            cells.add(Cell.EMPTY);
        }
        cells.set(column, cell);
    }

    private void finish() {
        if (!cells.isEmpty()) {
            place.oneMore();
            next = new Row(place.row(), hiddenRows.get(row), merges.fill(place.row(), cells.toArray(Cell[]::new)));
            cells.clear();
        }
    }

    @Override
    public void close() {
        records.close();
    }
}
