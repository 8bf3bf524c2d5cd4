package org.tuichu.statute.line;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/// The units of `units.txt`.
final class Units {
    static final Lexicon<Unit> WORDS = load();

    private Units() {}

    private static Lexicon<Unit> load() {
        Map<String, Unit> words = new HashMap<>();
        for (String line : Resource.lines("units.txt")) {
            String[] parts = line.split("\\s+");
            switch (parts[0]) {
                case "count" -> words(words, parts, 1, _ -> new Unit(Unit.DEVICES, BigDecimal.ONE, null));
                case "size" -> words(words, parts, 3, _ -> new Unit(parts[1], new BigDecimal(parts[2]), null));
                case "trade" -> words(words, parts, 4, word -> trade(parts, word));
                default -> throw new IllegalStateException("units.txt: " + line);
            }
        }
        return new Lexicon<>(words);
    }

    private static void words(Map<String, Unit> words, String[] parts, int first, Function<String, Unit> unit) {
        for (int i = first; i < parts.length; i++) {
            if (words.put(parts[i], unit.apply(parts[i])) != null) {
                throw new IllegalStateException("units.txt: " + parts[i] + " twice");
            }
        }
    }

    private static Unit trade(String[] parts, String word) {
        return new Unit(parts[1], BigDecimal.ONE, new Conversion(word, new BigDecimal(parts[2]), parts[3]));
    }
}
