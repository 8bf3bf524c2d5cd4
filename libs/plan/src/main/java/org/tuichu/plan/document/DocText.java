package org.tuichu.plan.document;

import org.apache.poi.hwpf.usermodel.CharacterRun;

/// The text of a paragraph of a binary Word document; deleted and hidden runs, field codes and marks left out.
///
/// Source: [MS-DOC] 2.4.1, 2.8.25 (fields).
final class DocText {
    private static final char FIELD_BEGIN = '\u0013';
    private static final char FIELD_SEPARATOR = '\u0014';
    private static final char FIELD_END = '\u0015';
    private static final char LINE_BREAK = '\u000b';
    private static final char NO_BREAK_HYPHEN = '\u001e';

    private final StringBuilder text = new StringBuilder();
    private int fieldCodes;
    private boolean picture;

    void append(CharacterRun run) {
        if (run.isMarkedDeleted() || run.isFldVanished() || run.isVanished()) {
            return;
        }
        String raw = run.text();
        for (int i = 0; i < raw.length(); i++) {
            append(raw.charAt(i));
        }
    }

    private void append(char c) {
        switch (c) {
            case FIELD_BEGIN -> fieldCodes++;
            case FIELD_SEPARATOR, FIELD_END -> fieldCodes = Math.max(0, fieldCodes - 1);
            case LINE_BREAK -> text.append('\n');
            case NO_BREAK_HYPHEN -> text.append('-');
            case '\u0001', '\u0008' -> picture = true;
            default -> {
                if (fieldCodes == 0 && (c >= ' ' || c == '\t')) {
                    text.append(c);
                }
            }
        }
    }

    boolean hasPicture() {
        return picture;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
