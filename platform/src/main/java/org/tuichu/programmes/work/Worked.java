package org.tuichu.programmes.work;

import org.tuichu.programmes.work.chain.AssignmentId;
import org.tuichu.programmes.work.chain.Refusal;

/// What became of an act. Only [Done] has changed anything.
public sealed interface Worked {
    /// `id` is the assignment to look at next.
    record Done(AssignmentId id) implements Worked {}

    record Refused(Refusal why) implements Worked {}

    /// Somebody else was faster; `now` is how it stands.
    record Stale(AssignmentLine now) implements Worked {}

    /// No such assignment in scope.
    record Missing() implements Worked {}
}
