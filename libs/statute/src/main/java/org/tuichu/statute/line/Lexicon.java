package org.tuichu.statute.line;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Words with a meaning, looked up at a place of a text, longest first, in time independent of how many there are.
final class Lexicon<T> {
    record Entry<T>(String word, T meaning) {}

    /// Entries by first character, longest word first.
    private final Map<Character, List<Entry<T>>> byFirst = new HashMap<>();

    private final boolean[] firsts = new boolean[Character.MAX_VALUE + 1];

    Lexicon(Map<String, T> words) {
        words.forEach((word, meaning) -> {
            firsts[word.charAt(0)] = true;
            byFirst.computeIfAbsent(word.charAt(0), _ -> new ArrayList<>()).add(new Entry<>(word, meaning));
        });
        byFirst.values()
                .forEach(list ->
                        list.sort(Comparator.comparingInt(entry -> -entry.word().length())));
    }

    /// The longest word that starts at `at`. A word that ends in a Latin letter or a digit ends there in the text too.
    @Nullable
    Entry<T> at(NormalText text, int at) {
        if (at >= text.length() || !firsts[text.at(at)]) {
            return null;
        }
        for (Entry<T> entry : byFirst.getOrDefault(text.at(at), List.of())) {
            if (matches(text, at, entry.word())) {
                return entry;
            }
        }
        return null;
    }

    /// Adds the meanings of all words that start at `at`.
    void all(NormalText text, int at, Collection<T> found) {
        if (firsts[text.at(at)]) {
            for (Entry<T> entry : byFirst.getOrDefault(text.at(at), List.of())) {
                if (matches(text, at, entry.word())) {
                    found.add(entry.meaning());
                }
            }
        }
    }

    private static boolean matches(NormalText text, int at, String word) {
        if (at + word.length() > text.length()) {
            return false;
        }
        for (int i = word.length() - 1; i >= 0; i--) {
            if (text.at(at + i) != word.charAt(i)) {
                return false;
            }
        }
        return endsWell(word.charAt(word.length() - 1), text, at + word.length());
    }

    /// `m` does not begin `mm`, but is the unit in `2.2mx7.5m`; no line ends within 线材.
    private static boolean endsWell(char last, NormalText text, int next) {
        if (last == '线') {
            return text.at(next) != '材' && text.at(next) != '缆';
        }
        if (Letters.isDigit(last)) {
            return !Letters.isDigit(text.at(next)) || text.raised(next - 1);
        }
        boolean times = text.at(next) == 'x' && (Letters.isDigit(text.at(next + 1)) || text.at(next + 1) == 'φ');
        return !Letters.isLatin(last) || !Letters.isLatin(text.at(next)) || times;
    }
}
