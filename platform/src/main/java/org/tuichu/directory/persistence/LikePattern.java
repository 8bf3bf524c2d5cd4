package org.tuichu.directory.persistence;

/// Text that stands for itself inside a LIKE pattern.
final class LikePattern {
    private LikePattern() {}

    static String escape(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
