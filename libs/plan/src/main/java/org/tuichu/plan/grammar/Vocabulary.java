package org.tuichu.plan.grammar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The words of the grammar, read from a resource file beside this class.
///
/// A line `[name]` begins a list; the words of a list are parted by blanks; `#` begins a remark.
final class Vocabulary {
    private final String file;
    private final Map<String, List<String>> lists = new LinkedHashMap<>();

    private Vocabulary(String file) {
        this.file = file;
    }

    static Vocabulary of(String file) {
        var vocabulary = new Vocabulary(file);
        try (var in = Objects.requireNonNull(Vocabulary.class.getResourceAsStream(file), file);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String> list = new ArrayList<>();
            for (String line : reader.lines().toList()) {
                String words = line.replaceFirst("#.*", "").strip();
                if (words.startsWith("[")) {
                    list = new ArrayList<>();
                    vocabulary.lists.put(words.substring(1, words.length() - 1), list);
                } else if (!words.isEmpty()) {
                    list.addAll(List.of(words.split("\\s+")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return vocabulary;
    }

    /// The lists in the order of the file.
    Map<String, List<String>> lists() {
        return lists;
    }

    List<String> list(String name) {
        return Objects.requireNonNull(lists.get(name), () -> "list " + name + " in " + file);
    }

    Words words(String name) {
        return new Words(list(name));
    }
}
