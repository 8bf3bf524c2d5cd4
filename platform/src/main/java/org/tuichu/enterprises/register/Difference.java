package org.tuichu.enterprises.register;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tuichu.ledger.Facts;

/// A fact that is another one on either side; null where it is not known there.
record Difference(
        String field, @Nullable String before, @Nullable String after) {
    /// In the order of the fields.
    static List<Difference> between(Map<String, String> before, Map<String, String> after) {
        var fields = new LinkedHashSet<>(before.keySet());
        fields.addAll(after.keySet());
        return fields.stream()
                .filter(field -> !Objects.equals(before.get(field), after.get(field)))
                .map(field -> new Difference(field, before.get(field), after.get(field)))
                .toList();
    }

    static Facts record(Facts facts, List<Difference> differences) {
        for (var one : differences) {
            facts = facts.change(one.field(), one.before(), one.after());
        }
        return facts;
    }
}
