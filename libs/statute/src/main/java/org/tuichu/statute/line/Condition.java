package org.tuichu.statute.line;

import java.util.List;
import java.util.function.Predicate;

/// Words of which one (or, negated, none) stands in the context or beside the word; no words: always.
record Condition(List<String> words, boolean negated) {
    static final Condition ALWAYS = new Condition(List.of(), false);

    Condition {
        words = List.copyOf(words);
    }

    /// `@水泥|熟料` or `@!选矿|陶瓷`.
    static Condition parse(String text) {
        boolean negated = text.startsWith("!");
        return new Condition(List.of((negated ? text.substring(1) : text).split("\\|")), negated);
    }

    boolean holds(Predicate<String> stands) {
        return words.isEmpty() || words.stream().anyMatch(stands) != negated;
    }
}
