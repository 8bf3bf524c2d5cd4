package org.tuichu.programmes.group;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tuichu.programmes.group.LeadingGroup.Joining;
import org.tuichu.programmes.group.LeadingGroup.Leaving;

/// What a workbook does to a leading group as it stood at `version`: changes in the order of the rows, how many rows
/// say what is known, and what is wrong. With a problem nothing is written.
record GroupImport(long version, List<Change> changes, int same, List<Problem> problems) {
    GroupImport {
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
    }

    /// `cell` is how a person finds it: `领导小组!C7`; the message says why.
    record Problem(String cell, String message) {}

    sealed interface Change {
        /// Of the sheet, from 1.
        int row();

        String cell();

        /// `before` is whose place is taken, null where somebody is added.
        record Joined(int row, String cell, @Nullable GroupMember before, Joining who) implements Change {}

        record Left(int row, String cell, GroupMember member, Leaving leaving) implements Change {}
    }
}
