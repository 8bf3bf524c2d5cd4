package org.tuichu.programmes.group;

import org.tuichu.ledger.ActKind;

/// What is done to the leading group of a programme in force.
enum GroupAct implements ActKind {
    GROUP_MEMBER_ADDED,
    /// Another person took the place of one.
    GROUP_MEMBER_REPLACED,
    GROUP_MEMBER_ENDED
}
