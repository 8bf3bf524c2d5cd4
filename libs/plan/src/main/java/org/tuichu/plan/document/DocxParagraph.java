package org.tuichu.plan.document;

import org.tuichu.plan.document.DocxStyles.NumberingPart;

/// A paragraph while its runs are being read.
final class DocxParagraph {
    /// The style of a paragraph that names none.
    private String style = "Normal";

    private NumberingPart numbering = NumberingPart.NONE;
    private boolean markDeleted;
    private boolean hidden;
    private final StringBuilder text = new StringBuilder();

    void style(String styleId) {
        style = styleId;
    }

    String style() {
        return style;
    }

    void numbering(NumberingPart part) {
        numbering = part;
    }

    NumberingPart numbering() {
        return numbering;
    }

    /// Notes that a revision deleted the end of this paragraph: it runs on into the next.
    void markDeleted() {
        markDeleted = true;
    }

    boolean isMarkDeleted() {
        return markDeleted;
    }

    /// Whether the text of the run that follows is hidden.
    void hidden(boolean now) {
        hidden = now;
    }

    void append(String more) {
        if (!hidden) {
            text.append(more);
        }
    }

    String text() {
        return text.toString();
    }
}
