package org.tuichu.directoryweb;

import org.tuichu.shell.KeptText;

/// Text of one line: what can be kept, without tabs and line ends.
final class OneLine {
    private OneLine() {}

    static boolean holds(String text) {
        return KeptText.holds(text) && text.chars().noneMatch(Character::isISOControl);
    }

    /// Without blanks of any width around: a no-break one cannot be told from none.
    static String stripped(String text) {
        return text.replaceAll("^[\\h\\s]+|[\\h\\s]+$", "");
    }
}
