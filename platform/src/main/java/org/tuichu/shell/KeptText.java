package org.tuichu.shell;

/// Text that can be kept: no control characters but tab, line feed and carriage return, and no half of a surrogate
/// pair. PostgreSQL takes no NUL, and what nobody can see has no place in a record. Requests are looked at before
/// anything else; who takes text from files asks here too.
public final class KeptText {
    private KeptText() {}

    /// Whether it is such text.
    public static boolean holds(String text) {
        return text.codePoints().noneMatch(KeptText::cannotBeKept);
    }

    private static boolean cannotBeKept(int letter) {
        return Character.getType(letter) == Character.SURROGATE
                || (Character.isISOControl(letter) && letter != '\t' && letter != '\n' && letter != '\r');
    }
}
