package org.tuichu.plan.grammar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A set of words that is looked for at a place in a text, longest word first, in time independent of its size.
final class Words {
    private static final String[] NONE = {};

    private final long[] firsts = new long[1024];
    private final long[] lasts = new long[1024];
    private final Map<Character, String[]> byFirst;
    private final Map<Character, String[]> byLast;

    Words(Collection<String> words) {
        byFirst = group(words, firsts, true);
        byLast = group(words, lasts, false);
    }

    private static Map<Character, String[]> group(Collection<String> words, long[] bits, boolean first) {
        var lists = new HashMap<Character, List<String>>();
        for (String word : words) {
            char key = word.charAt(first ? 0 : word.length() - 1);
            bits[key >> 6] |= 1L << key;
            lists.computeIfAbsent(key, _ -> new ArrayList<>()).add(word);
        }
        var arrays = new HashMap<Character, String[]>();
        lists.forEach((key, list) -> {
            list.sort(Comparator.comparingInt(String::length).reversed());
            arrays.put(key, list.toArray(NONE));
        });
        return arrays;
    }

    /// Length of the longest word that starts at `at`, 0 if none does.
    int startingAt(String text, int at) {
        if (at < 0 || at >= text.length() || !has(firsts, text.charAt(at))) {
            return 0;
        }
        for (String word : byFirst.getOrDefault(text.charAt(at), NONE)) {
            if (text.startsWith(word, at)) {
                return word.length();
            }
        }
        return 0;
    }

    /// Length of the longest word that ends before `end` and starts at or after `from`, 0 if none does.
    int endingAt(String text, int from, int end) {
        if (end <= from || !has(lasts, text.charAt(end - 1))) {
            return 0;
        }
        for (String word : byLast.getOrDefault(text.charAt(end - 1), NONE)) {
            if (end - word.length() >= from && text.startsWith(word, end - word.length())) {
                return word.length();
            }
        }
        return 0;
    }

    /// Offset of the first word between `from` and `to`, -1 if there is none.
    int find(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            int length = startingAt(text, i);
            if (length > 0 && i + length <= to) {
                return i;
            }
        }
        return -1;
    }

    boolean in(String text) {
        return find(text, 0, text.length()) >= 0;
    }

    boolean contains(String word) {
        return !word.isEmpty() && startingAt(word, 0) == word.length();
    }

    private static boolean has(long[] bits, char c) {
        return (bits[c >> 6] & (1L << c)) != 0;
    }
}
