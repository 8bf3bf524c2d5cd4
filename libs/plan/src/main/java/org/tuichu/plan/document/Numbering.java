package org.tuichu.plan.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Numbers of automatically numbered paragraphs, counted as the paragraphs are met.
///
/// Lists that share an abstract list go on counting from each other; a level begins anew when a level above it moves.
/// Source: ECMA-376 part 1, 17.9.
final class Numbering {
    static final int LEVELS = 9;

    /// A level: `pattern` with `%1` to `%9` for the numbers of the levels; `restartAfter` is the level, from 1, whose
    /// moving restarts this one, 0 for none, null for any above.
    record Level(
            int start,
            String format,
            String pattern,
            String suffix,
            boolean decimalOnly,
            @Nullable Integer restartAfter) {
        static final Level DEFAULT = new Level(1, "decimal", "", "tab", false, null);
    }

    /// A list: the abstract list whose counters it shares, its levels, and where it starts anew.
    record ListDefinition(String abstractId, Map<Integer, Level> levels, Map<Integer, Integer> startOverrides) {
        ListDefinition {
            levels = Map.copyOf(levels);
            startOverrides = Map.copyOf(startOverrides);
        }

        Level level(int index) {
            return levels.getOrDefault(index, Level.DEFAULT);
        }
    }

    /// What a paragraph refers to.
    record Reference(String listId, int level) {}

    private final Map<String, ListDefinition> lists;
    private final Map<String, @Nullable Integer[]> counters = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    /// `lists` by id; may grow while paragraphs are being read.
    Numbering(Map<String, ListDefinition> lists) {
        this.lists = lists;
    }

    /// The number in front of the next paragraph of this list and level, with what parts it from the text.
    String next(Reference reference) {
        Optional<ListDefinition> list = Optional.ofNullable(lists.get(reference.listId()));
        return list.map(definition -> next(reference, definition)).orElse("");
    }

    private String next(Reference reference, ListDefinition list) {
        int level = Math.clamp(reference.level(), 0, LEVELS - 1);
        @Nullable Integer[] numbers = counters.computeIfAbsent(list.abstractId(), id -> new @Nullable Integer[LEVELS]);
        if (begun.add(reference.listId())) {
            list.startOverrides().forEach((at, start) -> restart(numbers, at, start));
        }
        for (int above = 0; above < level; above++) {
            if (numbers[above] == null) {
                numbers[above] = list.level(above).start();
            }
        }
        @Nullable Integer before = numbers[level];
        numbers[level] = before == null ? list.level(level).start() : before + 1;
        for (int below = level + 1; below < LEVELS; below++) {
            @Nullable Integer after = list.level(below).restartAfter();
            if (after == null || after > level) {
                numbers[below] = null;
            }
        }
        return written(list, level, numbers);
    }

    private static void restart(@Nullable Integer[] numbers, int level, int start) {
        if (level >= 0 && level < LEVELS) {
            numbers[level] = start - 1;
        }
    }

    private static String written(ListDefinition list, int at, @Nullable Integer[] numbers) {
        Level level = list.level(at);
        StringBuilder text = new StringBuilder();
        String pattern = level.pattern();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            int digit = i + 1 < pattern.length() ? pattern.charAt(i + 1) - '0' : 0;
            if (c == '%' && digit >= 1 && digit <= LEVELS) {
                text.append(number(list, digit - 1, numbers, level.decimalOnly()));
                i++;
            } else if (!isPrivate(c)) {
                text.append(c);
            }
        }
        return text.append(separator(text, level)).toString();
    }

    private static String number(ListDefinition list, int at, @Nullable Integer[] numbers, boolean decimalOnly) {
        @Nullable Integer number = numbers[at];
        int value = number == null ? list.level(at).start() : number;
        return Numerals.write(value, decimalOnly ? "decimal" : list.level(at).format());
    }

    /// Signs of symbol fonts: bullets without a meaning as text.
    private static boolean isPrivate(char c) {
        return c >= '\uE000' && c <= '\uF8FF';
    }

    /// A blank where Word has one, or where a tab keeps two words apart; none behind a mark such as 、 or ）.
    private static String separator(CharSequence number, Level level) {
        if (number.isEmpty() || level.suffix().equals("nothing")) {
            return "";
        }
        boolean word = Character.isLetterOrDigit(number.charAt(number.length() - 1));
        return level.suffix().equals("space") || word ? " " : "";
    }
}
