package org.tuichu.statute.rule;

/// What became of one rule for one line.
public enum Outcome {
    FIRED,
    /// The condition holds; whether the exception does, nobody has established.
    EXCEPTION_OPEN,
    /// The condition hangs on facts that are missing.
    UNDECIDED,
    /// A person established that the exception holds; the condition does, or might.
    EXEMPT,
    NOT_MET;

    boolean open() {
        return this == EXCEPTION_OPEN || this == UNDECIDED;
    }
}
