package org.tuichu.programmes.intake;

import org.tuichu.plan.PlanRefused;
import org.tuichu.programmes.ProgrammeId;

/// What became of an uploaded document. After anything but [Drafted] and [Attached] nothing has been written.
sealed interface Uploaded {
    /// A new draft.
    record Drafted(ProgrammeId programme) implements Uploaded {}

    /// The same file is there already.
    record AlreadyThere(ProgrammeId programme) implements Uploaded {}

    /// The original of a built-in pack: its sentences now stand beside the duties.
    record Attached(ProgrammeId programme) implements Uploaded {}

    /// It could not be read.
    record Refused(PlanRefused.Reason reason, String detail) implements Uploaded {}

    /// The antivirus found something in it, or gave no answer where the deployment requires one.
    record Harmful(org.tuichu.evidence.Refused why) implements Uploaded {}

    /// It is a plan of another place than one's own.
    record ForeignPlace(String name) implements Uploaded {}

    /// It names a place that nobody knows.
    record UnknownPlace(String name) implements Uploaded {}
}
