package org.tuichu.access;

import java.util.UUID;
import org.tuichu.ledger.Act;
import org.tuichu.ledger.ActKind;
import org.tuichu.ledger.Facts;

/// What is done to accounts. Signing in is no act: it stands in the history of sign-ins.
enum AccessAct implements ActKind {
    ACCOUNT_MADE,
    ACCOUNT_LOCKED,
    ACCOUNT_OPENED,
    ROLES_GRANTED,
    /// Of which officer of the directory the account is.
    OFFICER_LINKED,
    /// Which subject of the issuer opens the account.
    SUBJECT_LINKED,
    SUBJECT_UNLINKED,
    PASSWORD_CHANGED,
    PASSWORD_RESET,
    CALENDAR_KEY_RENEWED,
    DELEGATION_MADE,
    DELEGATION_REVOKED,
    SECOND_FACTOR_SET,
    SECOND_FACTOR_REMOVED,
    /// Its secret, which was kept plain before.
    SECOND_FACTOR_ENCRYPTED,
    RECOVERY_CODES_RENEWED,
    RECOVERY_CODE_USED;

    /// Done to this account.
    Act of(UUID account, Facts facts) {
        return Act.of(this, "account", account, facts);
    }
}
