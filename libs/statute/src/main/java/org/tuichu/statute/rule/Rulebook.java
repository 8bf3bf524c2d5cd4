package org.tuichu.statute.rule;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tuichu.statute.condition.Vocabulary;

/// All rules, with the words they use.
public final class Rulebook {
    private final Vocabulary vocabulary;
    private final Map<String, Rule> rules;
    private final Map<String, List<String>> kinds;
    private final Set<Integer> provinces;

    Rulebook(Vocabulary vocabulary, Collection<Rule> rules, Map<String, List<String>> kinds) {
        this.vocabulary = vocabulary;
        this.rules = new LinkedHashMap<>();
        rules.forEach(rule -> this.rules.put(rule.id(), rule));
        this.kinds = Map.copyOf(kinds);
        this.provinces = rules.stream()
                .map(rule -> rule.edition().province())
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The rules that come with the program: `catalogue.tsv`, `editions.tsv`, `kinds.tsv`.
    public static Rulebook standard() {
        return RulebookReader.standard().read(RulebookReader.catalogue());
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /// In the order of the data.
    public Collection<Rule> rules() {
        return rules.values();
    }

    public Optional<Rule> find(String id) {
        return Optional.ofNullable(rules.get(id));
    }

    /// The kinds that a kind stands for; empty for a kind of its own.
    public List<String> covered(String kind) {
        return kinds.getOrDefault(kind, List.of());
    }

    /// Where lists of their own are known, by the first two digits of the division code.
    Set<Integer> provinces() {
        return provinces;
    }
}
