package org.tuichu.statute.line;

import org.jspecify.annotations.Nullable;

/// The smallest pieces; offsets are of the [NormalText].
record Token(
        Type type,
        int start,
        int end,
        @Nullable Measure measure,
        @Nullable Word word) {
    enum Type {
        NUMBER,
        /// 1#, 3号, #2, 1#-3#
        SITE,
        /// 2003年
        YEAR,
        WORD,
        /// letters with digits: JN43-80
        MODEL,
        TIMES,
        DIAMETER,
        DASH,
        COMMA,
        STOP,
        OPEN,
        CLOSE,
        /// said aside, and no number of devices: 2用1备, 同1#
        ASIDE,
        UNKNOWN
    }

    static Token of(Type type, int start, int end) {
        return new Token(type, start, end, null, null);
    }

    boolean is(Type other) {
        return type == other;
    }

    /// A word that parts like a comma.
    boolean separates() {
        return is(Word.Role.SEPARATOR) || is(Word.Role.AMONG);
    }

    boolean is(Word.Role role) {
        return word != null && word.role() == role;
    }
}
