package org.tuichu.sheet;

import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tuichu.sheet.SheetRefused.Reason;

/// Source: ECMA-376 part 1, §18.3 (sheets).
final class XlsxRows implements Rows {
    private static final int LIKELY_COLUMNS = 32;

    private final Xml xml;
    private final Place place;
    private final XlsxCells meaning;
    private final Merges merges;
    private final HiddenColumns hidden;
    private final StringBuilder text = new StringBuilder();
    private @Nullable String formula;
    private Cell[] cells = new Cell[LIKELY_COLUMNS];
    private int width;
    private @Nullable Row next;
    private boolean ended;

    XlsxRows(Xml xml, String sheet, XlsxCells meaning, Merges merges, SheetLimits limits) {
        this.xml = xml;
        this.place = new Place(sheet, limits);
        this.meaning = meaning;
        this.merges = merges;
        this.hidden = new HiddenColumns(limits.columns());
    }

    @Override
    public boolean hasNext() {
        while (next == null && !ended) {
            if (!xml.nextElement()) {
                ended = true;
            } else if (xml.name().equals("row")) {
                next = row();
            } else if (xml.name().equals("col") && XlsxWorkbook.flag(xml.attribute("hidden"))) {
                hidden.add(Styles.number(xml.attribute("min")) - 1, Styles.number(xml.attribute("max")) - 1);
            }
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

    @Override
    public Set<Integer> hiddenColumns() {
        return hidden.columns();
    }

    private @Nullable Row row() {
        place.row(Styles.number(xml.attribute("r")));
        boolean unseen = XlsxWorkbook.flag(xml.attribute("hidden"));
        width = 0;
        int outer = xml.depth();
        int column = -1;
        while (xml.nextWithin(outer)) {
            if (xml.name().equals("c")) {
                String reference = xml.attribute("r");
                column = reference == null ? column + 1 : CellAddress.column(reference);
                cell(column);
            }
        }
        if (width == 0) {
            return null;
        }
        place.oneMore();
        return new Row(place.row(), unseen, merges.fill(place.row(), Arrays.copyOf(cells, width)));
    }

    private void cell(int column) {
        String type = xml.attribute("t");
        String style = xml.attribute("s");
        Cell cell = of(type, meaning.cell(type, style, value()));
        if (cell == null || column < 0) {
            throw place.refused(Reason.DAMAGED, Math.max(0, column), 0);
        }
        if (!cell.isEmpty()) {
            place.check(column, cell);
            put(column, cell);
        }
    }

    private @Nullable Cell of(@Nullable String type, @Nullable Cell cell) {
        if (cell == null || formula == null) {
            return cell;
        }
        // an empty text is what a formula may come to
        return cell.isEmpty() && !"str".equals(type) ? Cell.notWorkedOut(formula) : cell.ofFormula();
    }

    private void put(int column, Cell cell) {
        if (column >= cells.length) {
            cells = Arrays.copyOf(cells, Math.max(column + 1, 2 * cells.length));
        }
        if (column >= width) {
            Arrays.fill(cells, width, column, Cell.EMPTY);
            width = column + 1;
        }
        cells[column] = cell;
    }

    private String value() {
        int outer = xml.depth();
        String value = "";
        formula = null;
        while (xml.nextWithin(outer)) {
            switch (xml.name()) {
                case "v" -> value = plain();
                case "f" -> formula = plain();
                case "is" -> value = SharedStrings.text(xml, place.limits().characters());
                default -> {}
            }
        }
        return value;
    }

    private String plain() {
        text.setLength(0);
        xml.text(text, place.limits().characters());
        return SharedStrings.unescaped(text);
    }

    @Override
    public void close() {
        xml.close();
    }
}
