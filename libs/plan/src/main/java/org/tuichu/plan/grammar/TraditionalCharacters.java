package org.tuichu.plan.grammar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// Traditional characters and their simple forms, one to one; the table is generated from Unicode data.
final class TraditionalCharacters {
    /// A text counts as traditional when more than one in this many of its Chinese characters is.
    private static final int ONE_IN = 50;

    private static final char[] SIMPLE = load();

    private TraditionalCharacters() {}

    static char simple(char c) {
        char simple = SIMPLE[c];
        return simple == 0 ? c : simple;
    }

    /// A few characters (著, 乾) are right in simple texts too, so those are left alone.
    static boolean isTraditional(String text) {
        int han = 0;
        int traditional = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Letters.isHan(c)) {
                han++;
                traditional += SIMPLE[c] == 0 ? 0 : 1;
            }
        }
        return (long) traditional * ONE_IN > han;
    }

    private static char[] load() {
        var table = new char[Character.MAX_VALUE + 1];
        try (var in =
                Objects.requireNonNull(TraditionalCharacters.class.getResourceAsStream("traditional-simplified.txt"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(pair -> table[pair.charAt(0)] = pair.charAt(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }
}
