package org.tuichu.evidence.picture;

/// What a camera wrote, or why it is not there.
public sealed interface Written<T> {
    /// It is there.
    record Value<T>(T value) implements Written<T> {}

    /// It is not.
    record Absent<T>(Absence why) implements Written<T> {}

    static <T> Written<T> of(T value) {
        return new Value<>(value);
    }

    static <T> Written<T> absent(Absence why) {
        return new Absent<>(why);
    }
}
