package org.tuichu.programmes.intake;

import org.tuichu.ledger.ActKind;

/// What is done on the way from a document to a programme in force.
enum IntakeAct implements ActKind {
    /// A document was read and became a draft.
    PLAN_UPLOADED,
    /// A built-in pack became a draft.
    PACK_OPENED,
    /// The original document came to a programme of a pack.
    ORIGINAL_ATTACHED,
    DUTY_CORRECTED,
    /// The duty was found to be none.
    DUTY_REMOVED,
    /// A removed duty counts again.
    DUTY_RESTORED,
    DUTY_SPLIT,
    DUTY_ADDED,
    HEADER_CORRECTED,
    PLACE_CHOSEN,
    STAGES_CORRECTED,
    PROBLEM_SETTLED,
    PROBLEM_REOPENED,
    /// A person said which units names of the plan mean.
    UNIT_NAMES_CONFIRMED,
    PROGRAMME_ACTIVATED,
    /// A programme in force gave way to a revised plan.
    PROGRAMME_SUPERSEDED,
    DRAFT_DISCARDED
}
