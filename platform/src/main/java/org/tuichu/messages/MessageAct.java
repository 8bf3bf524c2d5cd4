package org.tuichu.messages;

import org.tuichu.ledger.ActKind;

/// What is put on record of messages.
enum MessageAct implements ActKind {
    /// The program told units of a place what is due or overdue.
    REMINDERS_SENT,
    /// Somebody said where e-mail for a unit goes, or that there is none.
    MAIL_ADDRESS_CHANGED
}
