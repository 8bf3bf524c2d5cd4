package org.tuichu.statute.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;

/// Reads a table into rows.
public final class Table {
    private Table() {}

    /// The rows of a resource beside a class.
    public static List<Row> beside(Class<?> type, String file) {
        try (var in = Objects.requireNonNull(type.getResourceAsStream(file), file);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return read(file, reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The rows of a text; `file` names it in refusals.
    public static List<Row> read(String file, Reader text) {
        var rows = new ArrayList<Row>();
        List<String> header = List.of();
        int number = 0;
        for (String line : new BufferedReader(text).lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            var cells = List.of(line.split("\t", -1));
            if (header.isEmpty()) {
                header = cells;
            } else {
                rows.add(row(file, number, header, cells));
            }
        }
        return List.copyOf(rows);
    }

    private static Row row(String file, int number, List<String> header, List<String> cells) {
        var named = new HashMap<String, String>();
        for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
            named.put(header.get(i), cells.get(i).strip());
        }
        var row = new Row(file, number, named);
        if (header.size() != cells.size()) {
            throw row.refused("row", "has " + cells.size() + " cells, not " + header.size());
        }
        return row;
    }
}
