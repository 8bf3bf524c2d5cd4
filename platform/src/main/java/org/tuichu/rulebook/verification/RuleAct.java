package org.tuichu.rulebook.verification;

import org.tuichu.ledger.ActKind;

/// What is done to the standing of a rule.
enum RuleAct implements ActKind {
    RULE_VERIFICATION_PROPOSED,
    RULE_VERIFIED,
    RULE_VERIFICATION_DECLINED,
    RULE_VERIFICATION_WITHDRAWN
}
