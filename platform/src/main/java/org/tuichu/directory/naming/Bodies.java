package org.tuichu.directory.naming;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tuichu.directory.UnitFunction;

/// What is known about names of bodies (`bodies.tsv`, `functions.tsv`): which mean the same body, in which relation.
final class Bodies {
    /// What a name may end with after its core: `工业和信息化` + `局`.
    private static final Pattern FORM = Pattern.compile("(主管部门|部门|委员会|局|委|厅|办公室|办|分局)$");

    private static final int COLUMNS = 9;

    private static final Bodies STANDARD = new Bodies();

    private final Map<String, Entry> byName = new LinkedHashMap<>();
    private final Map<String, Entry> byCore = new HashMap<>();
    private final Map<String, UnitFunction> byWord = new LinkedHashMap<>();

    private Bodies() {
        for (var line : lines("bodies.tsv")) {
            var entry = Entry.of(line.split("\t", -1));
            if (byName.put(entry.name(), entry) != null) {
                throw new IllegalStateException("twice in bodies.tsv: " + entry.name());
            }
            byCore.putIfAbsent(core(entry.name()), entry);
        }
        lines("functions.tsv").stream()
                .map(line -> line.split("\t", -1))
                .forEach(line -> byWord.put(line[0], UnitFunction.valueOf(line[1])));
    }

    static Bodies standard() {
        return STANDARD;
    }

    /// How a name stands to the body.
    enum Relation {
        CURRENT,
        SHORT,
        VARIANT,
        FORMER,
        PREDECESSOR
    }

    /// A name of a body; `full` is its full form where that is certain.
    record Entry(
            String body,
            UnitFunction function,
            String name,
            @Nullable String full,
            Relation relation) {
        static Entry of(String[] columns) {
            if (columns.length != COLUMNS) {
                throw new IllegalStateException("bodies.tsv: " + String.join(" ", columns));
            }
            return new Entry(
                    columns[0],
                    UnitFunction.valueOf(columns[1]),
                    columns[2],
                    columns[3].isEmpty() ? null : columns[3],
                    Relation.valueOf(columns[4]));
        }

        /// The full form: `工信局` → `工业和信息化局`, a full name itself; empty where nobody can be sure.
        Optional<String> certainForm() {
            return switch (relation) {
                case CURRENT, FORMER, PREDECESSOR -> Optional.of(full == null ? name : full);
                case SHORT, VARIANT -> Optional.ofNullable(full);
            };
        }

        /// Whether one is the other in full, so that both are written forms of one name.
        boolean isFormOf(Entry other) {
            return Objects.equals(full == null ? name : full, other.full == null ? other.name : other.full);
        }

        boolean isPredecessor() {
            return relation == Relation.PREDECESSOR;
        }

        boolean isFormer() {
            return relation == Relation.FORMER || relation == Relation.PREDECESSOR;
        }
    }

    /// The body that bears `name` (without level and place), by the whole name or by its core (`工业和信息化`).
    Optional<Entry> find(String name) {
        var exact = byName.get(name);
        return exact != null ? Optional.of(exact) : Optional.ofNullable(byCore.get(core(name)));
    }

    boolean knowsExactly(String name) {
        return byName.containsKey(name);
    }

    /// By the first word of the list that the name contains.
    UnitFunction functionOf(String name) {
        return byWord.entrySet().stream()
                .filter(word -> name.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(UnitFunction.OTHER);
    }

    private static String core(String name) {
        var core = FORM.matcher(name).replaceFirst("");
        return core.length() < 2 ? name : core;
    }

    private static List<String> lines(String resource) {
        var in = Objects.requireNonNull(Bodies.class.getResourceAsStream("/org/tuichu/directory/naming/" + resource));
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
