package org.tuichu.statute.line;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads `kinds.txt`; its head says what the lines mean.
final class KindsFile {
    static final String LINE = "生产线";

    private final Map<String, Kind> kinds;
    private final Map<String, Label> labels;
    private final Map<String, List<Meaning>> meanings = new LinkedHashMap<>();
    private final Map<String, List<Meaning>> shorter = new LinkedHashMap<>();
    private Kind kind = kind("");

    /// @param labels receives the labels that only some kinds know, without facts of their own
    KindsFile(Map<String, Kind> kinds, Map<String, Label> labels) {
        this.kinds = kinds;
        this.labels = labels;
    }

    private static Kind kind(String name) {
        return new Kind(
                name,
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashSet<>(),
                new HashSet<>(),
                new HashSet<>(),
                new HashSet<>(),
                new HashSet<>(),
                new HashSet<>(),
                new HashSet<>());
    }

    /// With 砌块线 for 砌块生产线, where no line of the file says what that is.
    Map<String, List<Meaning>> meanings() {
        shorter.forEach(meanings::putIfAbsent);
        shorter.clear();
        return meanings;
    }

    void line(String line) {
        if (line.startsWith("[")) {
            kind = kind(line.substring(1, line.length() - 1));
            if (kinds.put(kind.name(), kind) != null) {
                throw new IllegalStateException("kinds.txt: " + line + " twice");
            }
            return;
        }
        String[] parts = line.split("\\s+");
        switch (parts[0]) {
            case "size" -> kind.sizes().put(parts[1], List.of(parts).subList(2, parts.length));
            case "capacity" -> kind.capacities().put(parts[1] + " " + parts[2], parts[3]);
            case "of" -> kind.devices().addAll(List.of(parts).subList(1, parts.length));
            case "called" -> kind.called().add(parts[1]);
            case "part" ->
                List.of(parts)
                        .subList(1, parts.length)
                        .forEach(word -> kind.parts().add(word.toLowerCase(Locale.ROOT)));
            case "pieces" -> kind.pieces().addAll(List.of(parts).subList(1, parts.length));
            case "rows" -> kind.rows().addAll(List.of(parts).subList(1, parts.length));
            case "made" -> kind.made().add(parts[1]);
            case "helps" -> kind.traits().add(Kind.Trait.HELPS);
            case "each" -> kind.each().put(parts[1] + " " + parts[2], parts[3]);
            case "label" -> {
                label(parts, 1, kind.labels());
                kind.labels().keySet().forEach(word -> labels.putIfAbsent(word, new Label(Map.of())));
            }
            default -> words(parts);
        }
    }

    /// Words and `base=fact` pairs, in any order.
    static void label(String[] parts, int first, Map<String, Label> labels) {
        var facts = new HashMap<String, String>();
        var words = new ArrayList<String>();
        for (int i = first; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            if (equals < 0) {
                words.add(parts[i]);
            } else {
                facts.put(parts[i].substring(0, equals), parts[i].substring(equals + 1));
            }
        }
        words.forEach(word -> labels.put(word, new Label(facts)));
    }

    private void words(String[] parts) {
        var part = Meaning.Part.DEVICE;
        var condition = Condition.ALWAYS;
        String guess = "";
        var facts = new HashMap<String, Fact.Value>();
        var words = new ArrayList<String>();
        for (String item : parts) {
            int equals = item.indexOf('=');
            if (item.equals("~")) {
                part = Meaning.Part.WEAK;
            } else if (item.equals("+")) {
                part = Meaning.Part.MODIFIER;
            } else if (item.startsWith("?")) {
                guess = item.substring(1);
            } else if (item.startsWith("@")) {
                condition = Condition.parse(item.substring(1));
            } else if (equals > 0) {
                facts.put(item.substring(0, equals), value(item.substring(equals + 1)));
            } else {
                words.add(item.toLowerCase(Locale.ROOT));
            }
        }
        var meaning = new Meaning(kind.name(), part, facts, condition, guess);
        words.forEach(
                word -> meanings.computeIfAbsent(word, _ -> new ArrayList<>()).add(meaning));
        words.stream()
                .filter(word -> word.endsWith(LINE))
                .forEach(word -> shorter.computeIfAbsent(shortened(word), _ -> new ArrayList<>())
                        .add(meaning));
    }

    private static String shortened(String word) {
        return word.substring(0, word.length() - LINE.length()) + LINE.charAt(LINE.length() - 1);
    }

    /// A truth, a number written as `#5`, or a term.
    private static Fact.Value value(String text) {
        if (text.equals("true") || text.equals("false")) {
            return new Fact.Value.Flag(Boolean.parseBoolean(text));
        }
        return text.startsWith("#")
                ? new Fact.Value.Quantity(new BigDecimal(text.substring(1)))
                : new Fact.Value.Term(text);
    }
}
