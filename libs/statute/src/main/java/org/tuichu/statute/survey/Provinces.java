package org.tuichu.statute.survey;

import java.util.List;
import java.util.Optional;
import org.tuichu.statute.table.Row;
import org.tuichu.statute.table.Table;

/// The provinces by the beginning of their names: `provinces.tsv`.
final class Provinces {
    private static final List<Row> ROWS = Table.beside(Provinces.class, "provinces.tsv");

    private Provinces() {}

    /// The first two digits of its division code.
    static Optional<Integer> code(String name) {
        String plain = Words.plain(name.substring(0, Math.min(name.length(), 20)));
        return ROWS.stream()
                .filter(row -> plain.startsWith(row.required("name")))
                .findFirst()
                .map(row -> row.number("code").intValueExact());
    }
}
