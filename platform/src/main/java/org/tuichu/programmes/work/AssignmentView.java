package org.tuichu.programmes.work;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tuichu.programmes.follow.DeadlineState;
import org.tuichu.programmes.work.chain.Edge;

/// An assignment with everything known about it. `whole` is what it is a step of, null where it is none or out of
/// sight; `sentence` is what the plan says, null where no document is attached or the programme is out of sight;
/// `moves` are what the viewer may do now.
public record AssignmentView(
        AssignmentLine line,
        @Nullable String sentence,
        LocalDate today,
        List<Edge> moves,
        @Nullable AssignmentLine whole,
        List<AssignmentLine> steps,
        List<WorkHistory.Entry> history,
        Issue issue) {
    /// Who gave it, and when; `onBehalfOf` is null where it was by own roles.
    public record Issue(String person, @Nullable String onBehalfOf, Instant at) {}

    public DeadlineState deadline() {
        return line.deadline(today);
    }
}
