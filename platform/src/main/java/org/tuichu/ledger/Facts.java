package org.tuichu.ledger;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tuichu.proof.entry.Json;

/// The facts of an act, by name: what was done, and what it was before. What is absent is left out.
///
/// Whole numbers and truth stand as such, records by their components; everything else as text, also dates (ISO), money
/// and measures.
public record Facts(SortedMap<String, Json> members) {
    public static final Facts NONE = new Facts(new TreeMap<>());

    public static Facts of(String name, @Nullable Object value) {
        return NONE.and(name, value);
    }

    /// These and one more; nothing more where `value` is null.
    public Facts and(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        var more = new TreeMap<>(members);
        more.put(name, json(value));
        return new Facts(more);
    }

    /// What it was and what it became, `{"name":{"after":…,"before":…}}`; nothing more where that is the same.
    public Facts change(String name, @Nullable Object before, @Nullable Object after) {
        return Objects.equals(before, after)
                ? this
                : and(name, Facts.of("before", before).and("after", after));
    }

    private static Json json(Object value) {
        return switch (value) {
            case Json json -> json;
            case Facts facts -> new Json.Members(facts.members());
            case Boolean truth -> new Json.Truth(truth);
            case Integer whole -> new Json.Whole(whole);
            case Long whole -> new Json.Whole(whole);
            case Collection<?> items ->
                new Json.Items(items.stream().map(Facts::json).toList());
            case Map<?, ?> entries -> {
                var inner = new TreeMap<String, Json>();
                entries.forEach((name, one) -> inner.put(String.valueOf(name), json(one)));
                yield new Json.Members(inner);
            }
            case Record record -> json(components(record));
            default -> new Json.Text(String.valueOf(value));
        };
    }

    private static Facts components(Record record) {
        var facts = NONE;
        for (var component : record.getClass().getRecordComponents()) {
            try {
                var accessor = component.getAccessor();
                accessor.setAccessible(true);
                facts = facts.and(component.getName(), accessor.invoke(record));
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException("no fact: " + record.getClass(), e);
            }
        }
        return facts;
    }

    /// Canonical JSON.
    String text() {
        return new Json.Members(members).text();
    }
}
