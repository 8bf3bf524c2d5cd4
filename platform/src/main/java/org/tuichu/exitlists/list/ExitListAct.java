package org.tuichu.exitlists.list;

import org.tuichu.ledger.ActKind;

/// What is done to exit plan lists. The subject is the list or amendment.
enum ExitListAct implements ActKind {
    EXIT_LIST_DRAFTED,
    EXIT_LIST_RENAMED,
    EXIT_LIST_LINES_TAKEN,
    EXIT_LIST_LINES_TAKEN_ANEW,
    EXIT_LIST_ENTRY_CHANGED,
    EXIT_LIST_ENTRY_REMOVED,
    EXIT_LIST_CHANGE_DRAFTED,
    EXIT_LIST_CHANGE_REMOVED,
    EXIT_LIST_HANDED_IN,
    EXIT_LIST_WITHDRAWN,
    EXIT_LIST_PASSED,
    EXIT_LIST_RETURNED,
    EXIT_LIST_FROZEN,
    EXIT_LIST_DISCARDED;

    static ExitListAct of(Move.Act act) {
        return switch (act) {
            case HAND_IN -> EXIT_LIST_HANDED_IN;
            case WITHDRAW -> EXIT_LIST_WITHDRAWN;
            case PASS -> EXIT_LIST_PASSED;
            case RETURN -> EXIT_LIST_RETURNED;
            case FREEZE -> EXIT_LIST_FROZEN;
            case DISCARD -> EXIT_LIST_DISCARDED;
        };
    }
}
