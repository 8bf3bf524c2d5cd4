package org.tuichu.statute.limit;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What is known of a line beside the measurement, by name with the unit in it; what is absent is not known.
///
/// Values are [BigDecimal], [Boolean] or [String]. Names, units and ranges stand in facts.tsv.
public record Facts(Map<String, Object> values) {
    public static final Facts NONE = new Facts(Map.of());

    public Facts {
        values = Map.copyOf(values);
        values.forEach(FactNames::check);
    }

    public Facts with(String name, BigDecimal value) {
        return plus(name, value);
    }

    public Facts with(String name, long value) {
        return plus(name, BigDecimal.valueOf(value));
    }

    public Facts with(String name, boolean value) {
        return plus(name, value);
    }

    public Facts with(String name, String word) {
        return plus(name, word);
    }

    @Nullable
    Object get(String name) {
        return values.get(name);
    }

    private Facts plus(String name, Object value) {
        var more = new TreeMap<>(values);
        more.put(name, value);
        return new Facts(more);
    }
}
