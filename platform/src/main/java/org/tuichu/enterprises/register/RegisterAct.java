package org.tuichu.enterprises.register;

import org.tuichu.ledger.ActKind;

/// What is done to the register. The subject is always the enterprise, so that its record is found whole.
enum RegisterAct implements ActKind {
    ENTERPRISE_ENTERED,
    ENTERPRISE_CHANGED,
    ENTERPRISE_RENAMED,
    ENTERPRISE_FORMER_NAME_ADDED,
    PERMIT_ENTERED,
    PERMIT_CHANGED,
    ENCUMBRANCE_ENTERED,
    ENCUMBRANCE_LIFTED,
    LINE_ENTERED,
    LINE_CHANGED,
    LINE_STATE_CHANGED,
    LINE_FACT_FOUND_OUT,
    LINE_IDENTITY_DECIDED,
    LINE_PHOTOS_ADDED,
    LINE_WITHDRAWN,
    LINE_ENDING_PROPOSED,
    LINE_ENDING_APPROVED,
    LINE_ENDING_DECLINED,
    LINE_LOCKED,
    LINE_CHANGE_PROPOSED,
    LINE_CHANGE_APPROVED,
    LINE_CHANGE_DECLINED
}
