package org.tuichu.statute.survey;

/// What people say of a line's operation.
public enum LineState {
    OPERATING,
    STOPPED,
    SEALED,
    DISMANTLED
}
