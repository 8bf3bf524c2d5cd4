package org.tuichu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A table is read and written by the module whose migrations made it, and by no other.
class TablesOfModulesTest {
    private static final Path MIGRATIONS = Path.of("src", "main", "resources", "db", "migration");
    private static final Path SOURCES = Path.of("src", "main", "java", "org", "tuichu");
    private static final Pattern MADE = Pattern.compile("CREATE TABLE (?:IF NOT EXISTS )?(\\w+)");
    private static final Pattern USED = Pattern.compile("\\b(?:FROM|JOIN|INTO|UPDATE)\\s+(?:ONLY\\s+)?(\\w+)\\b");

    private final Map<String, String> owners = new TreeMap<>();
    private int uses;

    @Test
    void noModuleTouchesTheTablesOfAnother() {
        each(
                MIGRATIONS,
                ".sql",
                (module, text) -> MADE.matcher(text).results().forEach(made -> owners.put(made.group(1), module)));
        assertThat(owners).hasSizeGreaterThan(90);

        each(
                SOURCES,
                ".java",
                (module, text) -> assertThat(foreign(module, text)).as(module).isEmpty());
        assertThat(uses).isGreaterThan(500);

        assertThat(foreign("programmes", "\"SELECT id FROM account WHERE \""))
                .as("a planted one")
                .containsExactly("account of access");
    }

    private Stream<String> foreign(String module, String text) {
        return USED.matcher(text)
                .results()
                .map(use -> use.group(1))
                .filter(owners::containsKey)
                .peek(table -> uses++)
                .filter(table -> !module.equals(owners.get(table)))
                .map(table -> table + " of " + owners.get(table));
    }

    /// Hands on the name of each module's folder with the text of each of its files.
    private static void each(Path root, String ending, BiConsumer<String, String> work) {
        try (var files = Files.walk(root)) {
            files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> root.relativize(file).getNameCount() > 1)
                    .forEach(
                            file -> work.accept(root.relativize(file).getName(0).toString(), read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
