package org.tuichu.statute;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tuichu.statute.limit.Limit;
import org.tuichu.statute.rule.Rule;
import org.tuichu.statute.rule.Rulebook;
import org.tuichu.statute.table.Row;
import org.tuichu.statute.table.Table;

/// What entries of the tables name as their source: rules of the catalogue, standards with limits, and the documents of
/// `line/sources.tsv`.
public final class Sources {
    private static final Rulebook RULEBOOK = Rulebook.standard();
    private static final Set<String> STANDARDS = Table.beside(Limit.class, "limits.tsv").stream()
            .map(row -> row.text("standard").replace(' ', '-'))
            .collect(Collectors.toSet());
    private static final List<Row> DOCUMENTS = Table.beside(Sources.class, "line/sources.tsv");

    private Sources() {}

    /// Of the documents, in the order of the file.
    public static List<String> documents() {
        return DOCUMENTS.stream().map(row -> row.required("name")).toList();
    }

    public static boolean exists(String source) {
        return rule(source).isPresent()
                || STANDARDS.contains(source)
                || documents().contains(source);
    }

    /// The rule of that id.
    public static Optional<Rule> rule(String source) {
        return RULEBOOK.find(source);
    }

    /// Whether the rule is about devices of the kind, or the kind stands for such.
    public static boolean about(Rule rule, String kind) {
        return rule.kind().equals(kind)
                || RULEBOOK.covered(kind).contains(rule.kind())
                || RULEBOOK.covered(rule.kind()).contains(kind);
    }
}
