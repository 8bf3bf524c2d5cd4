package org.tuichu.programmes.intake;

import org.jspecify.annotations.Nullable;
import org.tuichu.programmes.DutyId;
import org.tuichu.programmes.ProgrammeStatus;

/// What became of an edit. Only [Done] has changed anything.
sealed interface Edited {
    /// `duty` is the one to look at next, null when the whole programme was meant.
    record Done(long version, @Nullable DutyId duty) implements Edited {}

    /// Somebody else was faster; `now` is the programme as it stands.
    record Stale(ProgrammeView now) implements Edited {}

    /// Only a draft is edited; a programme in force is replaced by a revised plan.
    record NotADraft(ProgrammeStatus status) implements Edited {}

    /// No such programme, duty or problem in scope.
    record Missing() implements Edited {}

    /// The edit itself makes no sense: `field` names the wrong part, `key` the message.
    record Invalid(String field, String key) implements Edited {}
}
