package org.tuichu.statute.condition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.tuichu.statute.table.Row;
import org.tuichu.statute.table.Table;

/// Which words of a fact are kinds of another: `terms.tsv`. Straw pulp is one kind of non-wood pulp, so a rule about
/// non-wood pulp is about it, and a rule about straw pulp may be about what is known as non-wood pulp.
final class Terms {
    static final Terms NONE = new Terms(List.of());

    /// By fact and word, its own kinds.
    private final Map<String, SequencedSet<String>> kinds = new HashMap<>();

    private final List<String> written = new ArrayList<>();

    private Terms(Collection<Row> rows) {
        for (Row row : rows) {
            String fact = row.required("fact");
            String term = row.required("term");
            String wider = row.required("kind_of");
            row.required("why");
            if (covered(fact, term).contains(wider)
                    || !kinds.computeIfAbsent(key(fact, wider), _ -> new LinkedHashSet<>())
                            .add(term)) {
                throw row.refused("term", "is written twice, or a kind of itself: " + term);
            }
            written.add(fact + ": " + term + " is " + wider);
        }
    }

    static Terms standard() {
        return of(Table.beside(Terms.class, "terms.tsv"));
    }

    static Terms of(Collection<Row> rows) {
        return new Terms(rows);
    }

    List<String> written() {
        return Collections.unmodifiableList(written);
    }

    /// The word and all that are kinds of it.
    SequencedSet<String> covered(String fact, String term) {
        var covered = new LinkedHashSet<String>();
        cover(fact, term, covered);
        return covered;
    }

    /// The words of which it is a kind, and of which those are.
    SequencedSet<String> wider(String fact, String term) {
        var wider = new LinkedHashSet<String>();
        kinds.forEach((key, terms) -> {
            String word = key.substring(key.indexOf('=') + 1);
            if (key.equals(key(fact, word))
                    && !word.equals(term)
                    && covered(fact, word).contains(term)) {
                wider.add(word);
            }
        });
        return wider;
    }

    private void cover(String fact, String term, SequencedSet<String> covered) {
        if (covered.add(term)) {
            kinds.getOrDefault(key(fact, term), new LinkedHashSet<>()).forEach(kind -> cover(fact, kind, covered));
        }
    }

    private static String key(String fact, String term) {
        return fact + "=" + term;
    }
}
