package org.tuichu.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// Radicals that stand for the ideographs they look like: `⼯⽉⺠⻔` for `工月民门`.
///
/// A font draws both with one glyph, and what prints to PDF (Chromium, Skia) writes the lower of the two codes into
/// the file. Nobody types them. The table is `EquivalentUnifiedIdeograph` of Unicode.
public final class Radicals {
    private static final char FIRST = '\u2e80';
    private static final char LAST = '\u2fdf';

    private static final char[] IDEOGRAPHS = load();

    private Radicals() {}

    public static boolean isRadical(char c) {
        return c >= FIRST && c <= LAST && IDEOGRAPHS[c - FIRST] != 0;
    }

    /// The ideograph that a radical looks like; any other character stays.
    public static char ideograph(char c) {
        return isRadical(c) ? IDEOGRAPHS[c - FIRST] : c;
    }

    /// The text with its radicals replaced, character by character.
    public static String ideographs(CharSequence text) {
        var mended = new StringBuilder(text);
        for (int i = 0; i < mended.length(); i++) {
            mended.setCharAt(i, ideograph(mended.charAt(i)));
        }
        return mended.toString();
    }

    private static char[] load() {
        var table = new char[LAST - FIRST + 1];
        try (var in = Objects.requireNonNull(Radicals.class.getResourceAsStream("radicals.txt"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(pair -> table[pair.charAt(0) - FIRST] = pair.charAt(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }
}
