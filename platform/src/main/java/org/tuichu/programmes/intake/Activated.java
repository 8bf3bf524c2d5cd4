package org.tuichu.programmes.intake;

import org.jspecify.annotations.Nullable;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.programmes.ProgrammeStatus;

/// What became of an activation. Only [Done] has changed anything, and all of it.
sealed interface Activated {
    record Done(ProgrammeId programme, @Nullable ProgrammeId superseded) implements Activated {}

    /// The draft, or the programme it supersedes, is no longer what the person saw.
    record Stale() implements Activated {}

    record NotADraft(ProgrammeStatus status) implements Activated {}

    record Missing() implements Activated {}

    /// Something is in the way; `obstacle` is the key of the message, `count` the names of units that nobody confirmed.
    record Refused(String obstacle, int count) implements Activated {}
}
