package org.tuichu.statute.survey;

import java.util.List;

/// What people say of a line's operation.
public enum LineState {
    OPERATING,
    STOPPED,
    SEALED,
    DISMANTLED;

    /// What people are offered to write, each read as one of these: `states.tsv`.
    public static List<String> offered() {
        return States.offered();
    }
}
