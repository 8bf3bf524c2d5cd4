package org.tuichu.plan.document;

/// The text of a table cell as it may stand in the text of a document: no line is empty or begins with a tab.
final class CellText {
    private CellText() {}

    static String of(String raw) {
        if (raw.indexOf('\n') < 0) {
            return Blanks.strip(raw);
        }
        StringBuilder text = new StringBuilder(raw.length());
        raw.lines().forEach(line -> append(text, line));
        return Blanks.strip(text.toString());
    }

    private static void append(StringBuilder text, String line) {
        if (Blanks.isBlank(line)) {
            return;
        }
        int start = 0;
        while (line.charAt(start) == '\t') {
            start++;
        }
        if (!text.isEmpty()) {
            text.append('\n');
        }
        text.append(line, start, line.length());
    }
}
