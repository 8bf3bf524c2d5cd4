package org.tuichu.programmes.work.chain;

/// Why an act is not done.
public enum Refusal {
    /// From the present state there is no such act.
    NOT_NOW,
    /// It lies in other hands.
    OTHER_HANDS,
    /// This person handed in what is to be judged.
    OWN_SUBMISSION,
    /// This person signed what is to be judged.
    OWN_SIGNATURE,
    REASON_MISSING,
    /// A step that was handed on is open.
    STEPS_OPEN,
    /// The programme is not in force.
    NOT_IN_FORCE,
    /// A unit that only supports hands nothing on.
    NOT_LEAD,
    /// The dates of a step lie outside of those of the whole.
    DATES_OUTSIDE,
    /// No unit that a step may go to.
    UNIT_OUTSIDE
}
