package org.tuichu.programmes.work.chain;

/// What becomes of an act: the assignment as it stands after it, or why it is not done.
public sealed interface Decision {
    record Moved(Assignment next) implements Decision {}

    record Refused(Refusal why) implements Decision {}
}
