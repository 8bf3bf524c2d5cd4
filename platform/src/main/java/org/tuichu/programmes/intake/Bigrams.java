package org.tuichu.programmes.intake;

import java.util.HashSet;
import java.util.Set;

/// How alike two duties are: pairs of neighbouring characters of heading and text, white space left out. Where one has
/// no text (a pack without its original), the headings decide.
record Bigrams(Set<Integer> heading, Set<Integer> text) {
    static Bigrams of(DutyItem item) {
        var text = item.text();
        return new Bigrams(pairs(item.facts().heading()), text == null ? Set.of() : pairs(text));
    }

    /// Dice's coefficient: 0 nothing in common, 1 the same.
    double likeness(Bigrams other) {
        return text.isEmpty() || other.text.isEmpty() ? dice(heading, other.heading) : dice(text, other.text);
    }

    private static double dice(Set<Integer> one, Set<Integer> other) {
        if (one.isEmpty() && other.isEmpty()) {
            return 1;
        }
        var common = one.stream().filter(other::contains).count();
        return 2.0 * common / (one.size() + other.size());
    }

    private static Set<Integer> pairs(String text) {
        var bare = text.codePoints().filter(c -> !Character.isWhitespace(c)).toArray();
        var pairs = new HashSet<Integer>();
        for (int i = 0; i + 1 < bare.length; i++) {
            pairs.add(31 * bare[i] + bare[i + 1]);
        }
        if (bare.length == 1) {
            pairs.add(bare[0]);
        }
        return pairs;
    }
}
