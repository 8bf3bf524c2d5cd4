package org.tuichu.statute.condition;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What is known of one line. What is not in here is unknown.
public final class Facts {
    public static final Facts NONE = new Facts(Map.of());

    private final Map<String, FactValue> values;

    private Facts(Map<String, FactValue> values) {
        this.values = values;
    }

    /// The values are of the right type already: [Vocabulary#read] sees to it.
    static Facts of(Map<String, FactValue> values) {
        return new Facts(new HashMap<>(values));
    }

    /// Null when unknown.
    public @Nullable FactValue value(Fact fact) {
        return values.get(fact.name());
    }

    public boolean knows(Fact fact) {
        return values.containsKey(fact.name());
    }

    /// All that is known, by the names of the facts and in their order.
    public SortedMap<String, FactValue> known() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /// The same with one more fact.
    public Facts with(Fact fact, FactValue value) {
        var more = new HashMap<>(values);
        more.put(fact.name(), value);
        return new Facts(more);
    }

    /// The same without those of these names.
    public Facts without(Set<String> names) {
        var fewer = new HashMap<>(values);
        fewer.keySet().removeAll(names);
        return new Facts(fewer);
    }
}
