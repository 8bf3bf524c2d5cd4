package org.tuichu.statute.survey;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tuichu.statute.table.Row;
import org.tuichu.statute.table.Table;

/// What fuels make of devices: `fuels.tsv`. Rules seldom name a fuel; they name a 燃煤反射炉 or an 燃煤锅炉.
final class Fuels {
    private static final Map<String, List<String>> SAID = Table.beside(Fuels.class, "fuels.tsv").stream()
            .collect(Collectors.groupingBy(
                    Fuels::word, Collectors.mapping(Fuels::said, Collectors.toUnmodifiableList())));

    private Fuels() {}

    private static String word(Row row) {
        return Words.plain(row.required("word"));
    }

    private static String said(Row row) {
        return row.required("said");
    }

    /// How a device with such a fuel may be called; empty where no rule tells it from others, or where several are
    /// said.
    static List<String> said(String cell) {
        return SAID.getOrDefault(Words.plain(cell), List.of());
    }
}
