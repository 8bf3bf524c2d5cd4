package org.tuichu.programmes.supervision;

import org.tuichu.ledger.ActKind;

/// What is done to what the leading group supervised.
enum SupervisionAct implements ActKind {
    SUPERVISION_ENTERED,
    SUPERVISION_WITHDRAWN
}
