package org.tuichu.statute.limit;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.tuichu.statute.table.Table;

/// The facts of facts.tsv. Facts of other names are left alone: a line has many that nobody here asks for.
public final class FactNames {
    private static final Map<String, FactName> NAMES = Table.beside(FactNames.class, "facts.tsv").stream()
            .map(FactName::of)
            .collect(Collectors.toUnmodifiableMap(FactName::name, name -> name));

    private FactNames() {}

    public static boolean known(String name) {
        return NAMES.containsKey(name);
    }

    public static FactName of(String name) {
        return Objects.requireNonNull(NAMES.get(name), () -> "fact " + name + " is not in facts.tsv");
    }

    static void check(String name, Object value) {
        var fact = NAMES.get(name);
        if (fact != null) {
            fact.check(value);
        }
    }
}
