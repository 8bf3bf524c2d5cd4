package org.tuichu.statute.survey;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tuichu.statute.table.Row;
import org.tuichu.statute.table.Table;

/// What people call the states of a line: `states.tsv`.
final class States {
    private static final String UNCLEAR = "UNCLEAR";
    private static final int LONGEST = 100;
    private static final List<Row> ROWS = Table.beside(States.class, "states.tsv");
    private static final List<Meaning> WORDS = ROWS.stream()
            .map(row -> new Meaning(row.required("word"), state(row)))
            .toList();

    /// A word, and the state it means; null where that is left to a person.
    private record Meaning(String word, @Nullable LineState state) {}

    private States() {}

    static Optional<LineState> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = Words.plain(text);
        for (Meaning meaning : WORDS) {
            if (plain.contains(meaning.word)) {
                return Optional.ofNullable(meaning.state);
            }
        }
        return Optional.empty();
    }

    /// Word for each state that people are offered, in the order of [LineState].
    static List<String> offered() {
        return ROWS.stream()
                .filter(row -> !row.text("offered").isEmpty())
                .sorted(Comparator.comparing(row -> row.constant("state", LineState.class)))
                .map(row -> row.required("word"))
                .toList();
    }

    private static @Nullable LineState state(Row row) {
        return row.text("state").equals(UNCLEAR) ? null : row.constant("state", LineState.class);
    }
}
