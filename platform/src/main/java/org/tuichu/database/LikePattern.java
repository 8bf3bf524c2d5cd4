package org.tuichu.database;

/// Text that stands for itself inside a LIKE pattern.
public final class LikePattern {
    private LikePattern() {}

    public static String escape(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
