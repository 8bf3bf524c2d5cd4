package org.tuichu.ledger;

/// What can be done, in the words of a module: each module has an `enum` of its acts that implements this.
///
/// ```java
/// enum ZoneAct implements ActKind { ZONE_ADDED, ZONE_RENAMED, ZONE_CLOSED }
/// ```
public interface ActKind {
    /// Upper case with underscores, a noun and a participle: `DUTY_CORRECTED`. It stands on record for ever, so it is
    /// never renamed.
    String name();
}
