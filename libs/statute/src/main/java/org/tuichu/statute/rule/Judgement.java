package org.tuichu.statute.rule;

/// What the rules say of a line.
public enum Judgement {
    ELIMINATION,
    RESTRICTION,
    /// Rules of its kind are in force, and none of them is about it.
    ALLOWED,
    /// Neither yes nor no: facts are missing.
    UNKNOWN,
    /// No rule of its kind is in force on the day, which says nothing for or against it.
    NOT_COVERED
}
