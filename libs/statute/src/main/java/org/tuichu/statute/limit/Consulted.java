package org.tuichu.statute.limit;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Remembers which facts an evaluation looked at and which of them it did not find. Lives for one evaluation.
public final class Consulted {
    private final Facts facts;
    private final Map<String, Object> used = new TreeMap<>();
    private final Set<String> missing = new TreeSet<>();

    public Consulted(Facts facts) {
        this.facts = facts;
    }

    public @Nullable BigDecimal number(String name) {
        return look(name) instanceof BigDecimal number ? number : null;
    }

    public @Nullable Boolean flag(String name) {
        return look(name) instanceof Boolean flag ? flag : null;
    }

    public @Nullable String word(String name) {
        return look(name) instanceof String word ? word : null;
    }

    /// Notes that something beside the facts is not known: a window, a table that is not here.
    public void lacks(String what) {
        missing.add(what);
    }

    public Map<String, Object> used() {
        return Map.copyOf(used);
    }

    public Set<String> missing() {
        return new TreeSet<>(missing);
    }

    private @Nullable Object look(String name) {
        var value = facts.get(name);
        if (value == null) {
            missing.add(name);
        } else {
            used.put(name, value);
        }
        return value;
    }
}
