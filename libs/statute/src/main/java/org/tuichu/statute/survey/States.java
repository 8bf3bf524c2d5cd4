package org.tuichu.statute.survey;

import java.util.List;
import java.util.Optional;
import org.tuichu.statute.table.Row;
import org.tuichu.statute.table.Table;

/// What people call the states of a line: `states.tsv`.
final class States {
    private static final String UNCLEAR = "UNCLEAR";
    private static final int LONGEST = 100;
    private static final List<Row> ROWS = Table.beside(States.class, "states.tsv");

    private States() {}

    static Optional<LineState> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = Words.plain(text);
        return ROWS.stream()
                .filter(row -> plain.contains(row.required("word")))
                .findFirst()
                .filter(row -> !row.text("state").equals(UNCLEAR))
                .map(row -> row.constant("state", LineState.class));
    }
}
