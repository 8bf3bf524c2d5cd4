package org.tuichu;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// Files of the module's sources, for checks that read them; tests run in the folder of their module.
public final class Sources {
    public static final Path JAVA = Path.of("src/main/java");
    public static final Path RESOURCES = Path.of("src/main/resources");

    private Sources() {}

    /// Text by path (relative to `folder`, slashes between) of every file whose name ends in `ending`.
    public static Map<String, String> texts(Path folder, String ending) {
        try (var tree = Files.walk(folder)) {
            var texts = new TreeMap<String, String>();
            for (var file : (Iterable<Path>) tree.filter(path -> path.toString().endsWith(ending))::iterator) {
                texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
