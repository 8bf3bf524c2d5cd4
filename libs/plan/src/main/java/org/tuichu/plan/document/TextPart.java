package org.tuichu.plan.document;

/// A run of lines of a plain text: a table, or just lines.
sealed interface TextPart permits TextPart.Plain, ColumnLines, TabbedCells {
    /// The first line behind this part.
    int endLine();

    void write(TextLines lines, Composition composition);

    /// Lines that stay as they are.
    record Plain(int fromLine, int endLine) implements TextPart {
        @Override
        public void write(TextLines lines, Composition composition) {
            for (int line = fromLine; line < endLine; line++) {
                composition.line(lines.line(line));
            }
        }
    }
}
