package org.tuichu.sheet;

import java.io.IOException;
import java.io.Reader;

/// What stands between the cells of a text: the one that is in the most of its first lines, and the most often.
final class Separator {
    private static final String CANDIDATES = "\t,;|";
    private static final int LOOKED_AT = 1 << 16;

    private Separator() {}

    static char of(Text text) throws IOException {
        var sample = new char[LOOKED_AT];
        int length;
        try (Reader reader = text.open()) {
            length = Math.max(0, read(reader, sample));
        }
        var lines = new int[CANDIDATES.length()];
        var times = new int[CANDIDATES.length()];
        var seen = new boolean[CANDIDATES.length()];
        boolean quoted = false;
        for (int at = 0; at < length; at++) {
            char c = sample[at];
            quoted ^= c == '"';
            int candidate = quoted ? -1 : CANDIDATES.indexOf(c);
            if (candidate >= 0) {
                times[candidate]++;
                lines[candidate] += seen[candidate] ? 0 : 1;
                seen[candidate] = true;
            } else if (c == '\n' && !quoted) {
                seen = new boolean[CANDIDATES.length()];
            }
        }
        int best = CANDIDATES.indexOf(',');
        for (int other = 0; other < CANDIDATES.length(); other++) {
            if (lines[other] > lines[best] || (lines[other] == lines[best] && times[other] > times[best])) {
                best = other;
            }
        }
        return CANDIDATES.charAt(best);
    }

    private static int read(Reader reader, char[] into) throws IOException {
        int length = 0;
        for (int count = reader.read(into); count > 0; count = reader.read(into, length, into.length - length)) {
            length += count;
        }
        return length;
    }
}
