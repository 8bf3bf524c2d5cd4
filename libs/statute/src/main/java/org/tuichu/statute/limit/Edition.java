package org.tuichu.statute.limit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tuichu.statute.Confidence;
import org.tuichu.statute.table.Row;

/// One edition of a standard, or an amendment or policy with values of its own.
///
/// @param dated confidence of the days of the window
public record Edition(String standard, String year, Window window, Confidence dated, String source) {
    /// As it is cited: `GB 16780-2021`.
    public String citation() {
        return standard.startsWith("GB ") ? standard + "-" + year : standard;
    }

    static Map<String, Edition> of(List<Row> rows) {
        var editions = new LinkedHashMap<String, Edition>();
        for (var row : rows) {
            var edition = new Edition(
                    row.required("standard"),
                    row.required("edition"),
                    Window.of(row),
                    Confidence.of(row),
                    row.required("source"));
            if (editions.put(key(row), edition) != null) {
                throw row.refused("edition", "stands twice");
            }
        }
        return editions;
    }

    static String key(Row row) {
        return row.required("standard") + "\t" + row.required("edition");
    }
}
