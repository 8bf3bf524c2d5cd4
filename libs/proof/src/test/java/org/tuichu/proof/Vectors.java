package org.tuichu.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The vector files, each with its provenance on top.
public final class Vectors {
    private Vectors() {}

    /// Each line of the kind, split at blanks, without the kind itself.
    public static List<List<String>> of(String file, String kind) {
        var lines = text(file)
                .lines()
                .filter(line -> line.equals(kind) || line.startsWith(kind + " "))
                .map(line -> List.of(line.substring(kind.length()).trim().split(" ")))
                .toList();
        if (lines.isEmpty()) {
            throw new AssertionError("no vector " + kind + " in " + file);
        }
        return lines;
    }

    public static String text(String file) {
        try (var in = Vectors.class.getResourceAsStream("/vectors/" + file)) {
            if (in == null) {
                throw new AssertionError("no vectors " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
