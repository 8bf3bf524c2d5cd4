package org.tuichu.rulebook;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tuichu.statute.condition.Fact;
import org.tuichu.statute.condition.FactRefused;
import org.tuichu.statute.condition.FactType;
import org.tuichu.statute.condition.FactValue;
import org.tuichu.statute.condition.Facts;
import org.tuichu.statute.condition.Vocabulary;
import org.tuichu.statute.line.DescribedLine;
import org.tuichu.statute.line.LineReading;
import org.tuichu.statute.rule.Line;

/// Facts of one line from several texts: the first text that says a fact counts.
final class KnownFacts {
    private static final String TRANSFORMER = "transformer_kva";

    private final Map<String, String> said = new HashMap<>();
    private Facts facts = Facts.NONE;

    /// A number or a truth for the fact of this name; empty where it takes no such value.
    static Optional<FactValue> value(String name, String written) {
        var vocabulary = Shipped.RULEBOOK.vocabulary();
        return vocabulary
                .find(name)
                .filter(fact -> fact.type() != FactType.TEXT)
                .flatMap(fact -> parsed(vocabulary, fact, written));
    }

    private static Optional<FactValue> parsed(Vocabulary vocabulary, Fact fact, String written) {
        try {
            return Optional.of(vocabulary.parse(fact, written));
        } catch (FactRefused refused) {
            return Optional.empty();
        }
    }

    /// What somebody found out.
    void answer(String name, String written) {
        value(name, written).ifPresent(value -> put(name, value));
    }

    private void put(String name, FactValue value) {
        Shipped.RULEBOOK
                .vocabulary()
                .find(name)
                .filter(fact -> !facts.knows(fact))
                .ifPresent(fact -> facts = facts.with(fact, value));
    }

    /// What a reading says of the one line of this kind; nothing where it has none or several.
    void add(LineReading reading, @Nullable String kind) {
        var ofKind = reading.lines().stream()
                .filter(line -> Objects.equals(line.kind(), kind))
                .toList();
        if (ofKind.size() == 1) {
            add(ofKind.getFirst());
        }
    }

    private void add(DescribedLine described) {
        var vocabulary = Shipped.RULEBOOK.vocabulary();
        var read = Line.described(described, vocabulary, null).facts();
        for (var one : described.facts()) {
            vocabulary.find(one.name()).ifPresent(fact -> {
                var value = read.value(fact);
                if (value != null && !facts.knows(fact)) {
                    facts = facts.with(fact, value);
                    said.put(one.name(), one.raw());
                }
            });
        }
    }

    /// kVA; null where nobody said it.
    void transformer(@Nullable BigDecimal kva) {
        if (kva != null) {
            put(TRANSFORMER, new FactValue.Quantity(kva));
        }
    }

    Facts facts() {
        return facts;
    }

    Map<String, String> said() {
        return said;
    }
}
