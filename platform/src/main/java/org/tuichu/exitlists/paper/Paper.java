package org.tuichu.exitlists.paper;

import java.util.List;

/// What is published: a title, what stands below it, a table, and who signed when. All formats show the same.
///
/// - `lead`: lines between title and table, the number first
/// - `closing`: lines below the table, at the right: unit and day
public record Paper(
        String title, List<String> lead, List<Column> columns, List<List<String>> rows, List<String> closing) {
    public Paper {
        lead = List.copyOf(lead);
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        closing = List.copyOf(closing);
        for (var row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("a row of " + row.size() + " cells below " + columns.size());
            }
        }
    }

    /// `width` is a share of the width of the table.
    public record Column(String heading, int width) {}

    int width() {
        return columns.stream().mapToInt(Column::width).sum();
    }
}
