package org.tuichu.statute.line;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All words of `words.txt`, `labels.txt` and `kinds.txt`.
final class Vocabulary {
    static final Vocabulary INSTANCE = new Vocabulary();

    private final Map<String, Kind> kinds = new LinkedHashMap<>();
    private final Lexicon<Word> words;
    private final Lexicon<String> conditions;
    private final Map<String, List<Meaning>> meanings;

    private Vocabulary() {
        Map<String, Word.Role> roles = roles();
        Map<String, Label> labels = new HashMap<>();
        Resource.lines("labels.txt").forEach(line -> KindsFile.label(line.split("\\s+"), 0, labels));
        var file = new KindsFile(kinds, labels);
        Resource.lines("kinds.txt").forEach(file::line);

        var all = new HashMap<String, Word>();
        roles.forEach((word, role) -> all.put(word, new Word(role, null, List.of())));
        labels.forEach((word, label) -> all.put(word, new Word(role(all, word), label, List.of())));
        file.meanings().forEach((word, meanings) -> {
            Word known = all.get(word);
            all.put(word, new Word(role(all, word), known == null ? null : known.label(), ordered(meanings)));
        });
        words = new Lexicon<>(all);
        meanings = file.meanings();
        conditions = conditions(meanings);
    }

    private static Word.@Nullable Role role(Map<String, Word> all, String word) {
        Word known = all.get(word);
        return known == null ? null : known.role();
    }

    private static Map<String, Word.Role> roles() {
        var roles = new HashMap<String, Word.Role>();
        var role = Word.Role.FILLER;
        for (String line : Resource.lines("words.txt")) {
            if (line.startsWith("[")) {
                role = Word.Role.valueOf(
                        line.substring(1, line.length() - 1).replace('-', '_').toUpperCase(Locale.ROOT));
            } else {
                for (String word : line.split("\\s+", -1)) {
                    roles.put(word, role);
                }
            }
        }
        return roles;
    }

    /// Meanings under a condition come before the one that always holds.
    private static List<Meaning> ordered(List<Meaning> meanings) {
        var ordered = new ArrayList<Meaning>();
        meanings.stream()
                .filter(meaning -> !meaning.condition().words().isEmpty())
                .forEach(ordered::add);
        meanings.stream()
                .filter(meaning -> meaning.condition().words().isEmpty())
                .forEach(ordered::add);
        return ordered;
    }

    private static Lexicon<String> conditions(Map<String, List<Meaning>> meanings) {
        var words = new HashMap<String, String>();
        meanings.values()
                .forEach(list ->
                        list.forEach(meaning -> meaning.condition().words().forEach(word -> words.put(word, word))));
        return new Lexicon<>(words);
    }

    /// The kind that alone counts what it makes in units of this base; null where none does.
    @Nullable
    Kind madeIn(String base) {
        return kinds.values().stream()
                .filter(kind -> kind.made().contains(base))
                .findFirst()
                .orElse(null);
    }

    Map<String, Kind> kinds() {
        return kinds;
    }

    /// What devices of a kind are called, in the order of the file.
    List<Map.Entry<String, Meaning>> names(String kind) {
        var names = new ArrayList<Map.Entry<String, Meaning>>();
        meanings.forEach((word, all) -> all.stream()
                .filter(meaning -> meaning.kind().equals(kind) && meaning.part() != Meaning.Part.MODIFIER)
                .forEach(meaning -> names.add(Map.entry(word, meaning))));
        return names;
    }

    Lexicon<Word> words() {
        return words;
    }

    Lexicon<String> conditions() {
        return conditions;
    }
}
