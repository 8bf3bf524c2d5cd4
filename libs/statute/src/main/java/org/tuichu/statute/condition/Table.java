package org.tuichu.statute.condition;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A data file beside a class: the first line names the columns, tabs part the cells, `#` begins a line of remark.
public final class Table {
    private Table() {}

    /// The rows in the order of the file, each by column name; every row has every column.
    public static List<Row> of(Class<?> place, String file) {
        try (var in = Objects.requireNonNull(place.getResourceAsStream(file), file);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return rows(file, reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The rows of a file that was read already; `file` is its name, for messages.
    public static List<Row> rows(String file, List<String> lines) {
        String[] columns = {};
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            if (columns.length == 0) {
                columns = cells;
            } else {
                rows.add(row(file + ":" + (i + 1), columns, cells));
            }
        }
        return rows;
    }

    private static Row row(String place, String[] columns, String[] cells) {
        if (cells.length != columns.length) {
            throw new IllegalStateException(place + ": " + cells.length + " cells, " + columns.length + " columns");
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < columns.length; i++) {
            row.put(columns[i], cells[i].strip());
        }
        return new Row(place, row);
    }

    /// One line of the file; `place` is its name and number, for messages.
    public record Row(String place, Map<String, String> cells) {
        /// Of a column that the file has.
        public String cell(String column) {
            return Objects.requireNonNull(cells.get(column), () -> place + ": no column " + column);
        }
    }
}
