package org.tuichu.programmes.work.chain;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/// Where an assignment stands. Only acts lead from one to another; no day that passes does.
public enum State {
    /// 已下达: given to the unit, which has not signed for it.
    ISSUED,
    /// 办理中: signed for, being worked.
    UNDER_WAY,
    /// 待审核: handed in by a clerk, waits for the unit's reviewer.
    SUBMITTED,
    /// 待签发: passed by the reviewer, waits for the unit's signer.
    REVIEWED,
    /// 待确认: signed, waits for whoever gave it.
    REPORTED,
    /// 退回: to be handed in again, with the reason.
    RETURNED,
    /// 办结: confirmed.
    COMPLETED,
    /// 销号: confirmed and taken off the list.
    SIGNED_OFF,
    /// 撤销: no longer asked for.
    CANCELLED;

    /// The unit, or whoever gave the assignment, still has something to do before it is confirmed.
    public boolean isOpen() {
        return switch (this) {
            case ISSUED, UNDER_WAY, SUBMITTED, REVIEWED, REPORTED, RETURNED -> true;
            case COMPLETED, SIGNED_OFF, CANCELLED -> false;
        };
    }

    /// Whether it was confirmed.
    public boolean isDone() {
        return this == COMPLETED || this == SIGNED_OFF;
    }

    public static Set<State> open() {
        var open = EnumSet.noneOf(State.class);
        Arrays.stream(values()).filter(State::isOpen).forEach(open::add);
        return open;
    }
}
