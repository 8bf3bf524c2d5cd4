package org.tuichu.plan.document;

import java.util.Arrays;

/// A text seen as lines, without copying it.
final class TextLines {
    private final String text;
    private int[] starts = new int[64];
    private int count;

    TextLines(String text) {
        this.text = text;
        for (int at = 0; at < text.length(); ) {
            add(at);
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end + 1;
        }
    }

    private void add(int start) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = start;
    }

    int count() {
        return count;
    }

    int start(int line) {
        return starts[line];
    }

    /// Offset behind the last character of the line, its line feed left out.
    int end(int line) {
        int next = line + 1 < count ? starts[line + 1] : text.length();
        return next > starts[line] && text.charAt(next - 1) == '\n' ? next - 1 : next;
    }

    String line(int line) {
        return text.substring(start(line), end(line));
    }

    boolean isBlank(int line) {
        return Blanks.isBlank(text, start(line), end(line));
    }

    boolean beginsWithTab(int line) {
        return end(line) > start(line) && text.charAt(start(line)) == '\t';
    }

    /// Offset of the first `c` in the line at or behind `from`, or -1.
    int find(char c, int line, int from) {
        for (int i = from; i < end(line); i++) {
            if (text.charAt(i) == c) {
                return i;
            }
        }
        return -1;
    }

    String text() {
        return text;
    }
}
