package org.tuichu.programmes.intake;

/// What a person typed: readable, or not and why.
sealed interface Entered<T> {
    record Good<T>(T value) implements Entered<T> {}

    record Bad<T>(Edited.Invalid why) implements Entered<T> {}
}
