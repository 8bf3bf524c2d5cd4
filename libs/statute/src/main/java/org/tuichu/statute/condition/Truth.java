package org.tuichu.statute.condition;

/// Kleene's three values. UNKNOWN is neither: more facts may turn it into either.
public enum Truth {
    FALSE,
    UNKNOWN,
    TRUE;

    public static Truth of(boolean value) {
        return value ? TRUE : FALSE;
    }

    /// FALSE as soon as one side is FALSE, whatever the other is.
    public Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /// TRUE as soon as one side is TRUE, whatever the other is.
    public Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public Truth not() {
        return switch (this) {
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
            case TRUE -> FALSE;
        };
    }
}
