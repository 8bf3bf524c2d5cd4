package org.tuichu.plan;

import java.util.List;

/// The text of a plan as it was read, and where its tables stand in it. Every [Span] refers to [#text].
///
/// Lines end with `\n`; nothing else is normalised: traditional characters, radicals, full-width digits and odd
/// blanks stay as they are. A table stands in the text as one line per paragraph of a cell, the first line of each cell
/// begun by a tab, rows parted by an empty line; [Table] says exactly which part is which cell.
public record PlanText(String text, List<Table> tables) {
    public PlanText {
        tables = List.copyOf(tables);
    }

    /// A table; `rows` from top to bottom.
    public record Table(Span span, List<Row> rows) {
        public Table {
            rows = List.copyOf(rows);
        }
    }

    /// A row; `cells` from left to right. A merged cell is repeated in every row and column that it covers,
    /// so that each row has the same number of cells.
    public record Row(List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// A cell: the span of its text without the leading tab and the closing line feed; empty where it is blank.
    public record Cell(Span span) {}
}
