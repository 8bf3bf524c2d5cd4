package org.tuichu.programmes.work;

import org.tuichu.ledger.ActKind;
import org.tuichu.programmes.work.chain.Act;

/// What is done to assignments, as the record of acts names it: each act of the chain, and giving what was not given.
enum AssignmentAct implements ActKind {
    /// Duties of a programme in force were given to units that had no record of them.
    DUTIES_GIVEN,
    ASSIGNMENT_RECEIVED,
    PROGRESS_REPORTED,
    STEP_HANDED_ON,
    RESULT_SUBMITTED,
    RESULT_WITHDRAWN,
    RESULT_PASSED,
    RESULT_SIGNED,
    RESULT_RETURNED,
    RESULT_CONFIRMED,
    ASSIGNMENT_SIGNED_OFF,
    ASSIGNMENT_REOPENED,
    ASSIGNMENT_CANCELLED;

    static AssignmentAct of(Act act) {
        return switch (act) {
            case RECEIVE -> ASSIGNMENT_RECEIVED;
            case REPORT_PROGRESS -> PROGRESS_REPORTED;
            case HAND_ON -> STEP_HANDED_ON;
            case SUBMIT -> RESULT_SUBMITTED;
            case WITHDRAW -> RESULT_WITHDRAWN;
            case PASS -> RESULT_PASSED;
            case SIGN -> RESULT_SIGNED;
            case RETURN -> RESULT_RETURNED;
            case CONFIRM -> RESULT_CONFIRMED;
            case SIGN_OFF -> ASSIGNMENT_SIGNED_OFF;
            case REOPEN -> ASSIGNMENT_REOPENED;
            case CANCEL -> ASSIGNMENT_CANCELLED;
        };
    }
}
