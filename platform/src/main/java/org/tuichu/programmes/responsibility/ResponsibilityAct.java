package org.tuichu.programmes.responsibility;

import org.tuichu.ledger.ActKind;

/// What is done to letters of responsibility.
enum ResponsibilityAct implements ActKind {
    RESPONSIBILITY_LETTER_DRAFTED,
    RESPONSIBILITY_LETTER_EDITED,
    RESPONSIBILITY_LETTER_SIGNED_ABOVE,
    RESPONSIBILITY_LETTER_SIGNED_BELOW,
    RESPONSIBILITY_LETTER_RETURNED,
    RESPONSIBILITY_LETTER_WITHDRAWN;

    static ResponsibilityAct of(Move.Act act) {
        return switch (act) {
            case EDIT -> RESPONSIBILITY_LETTER_EDITED;
            case SIGN_ABOVE -> RESPONSIBILITY_LETTER_SIGNED_ABOVE;
            case SIGN_BELOW -> RESPONSIBILITY_LETTER_SIGNED_BELOW;
            case RETURN -> RESPONSIBILITY_LETTER_RETURNED;
            case WITHDRAW -> RESPONSIBILITY_LETTER_WITHDRAWN;
        };
    }
}
