package org.tuichu.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Passwords of ten or more characters that are tried first, in small letters; also what only repeats one to three
/// characters or runs along the keyboard.
final class CommonPasswords {
    private static final Set<String> LIST = read();
    private static final String[] RUNS = {
        "01234567890123456789", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn",
    };
    private static final int LONGEST_REPEATED = 3;

    private CommonPasswords() {}

    static boolean contains(String folded) {
        return LIST.contains(folded) || repeats(folded) || runs(folded);
    }

    private static boolean repeats(String text) {
        for (int period = 1; period <= LONGEST_REPEATED; period++) {
            var unit = text.substring(0, period);
            if (unit.repeat(text.length() / period + 1).startsWith(text)) {
                return true;
            }
        }
        return false;
    }

    private static boolean runs(String text) {
        var backwards = new StringBuilder(text).reverse().toString();
        for (var run : RUNS) {
            if (run.contains(text) || run.contains(backwards)) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> read() {
        try (InputStream file = CommonPasswords.class.getResourceAsStream("common-passwords.txt")) {
            var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
