package org.tuichu.exitlists.targets;

import org.tuichu.ledger.ActKind;

/// What is done to targets. The subject is the programme.
enum TargetAct implements ActKind {
    EXIT_TARGET_SET
}
