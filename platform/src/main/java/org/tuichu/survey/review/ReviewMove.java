package org.tuichu.survey.review;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Every move in the review of a row there is, as data. `reason` says that one has to be given.
public record ReviewMove(State from, Act act, State to, Hand by, boolean reason) {
    public enum State {
        /// 待核定; also once the unit has answered what it was asked.
        OPEN,
        /// 退回补充
        SENT_BACK,
        /// 现场核查
        ON_SITE,
        /// 拟定, a second person decides.
        PROPOSED,
        CONFIRMED,
        /// 已入台账
        REGISTERED,
        /// 不纳入
        SET_ASIDE;

        /// Two persons have decided.
        public boolean decided() {
            return this == CONFIRMED || this == REGISTERED || this == SET_ASIDE;
        }
    }

    public enum Act {
        SEND_BACK,
        ORDER_VERIFICATION,
        CONCLUDE_VERIFICATION,
        PROPOSE,
        PROPOSE_SETTING_ASIDE,
        WITHDRAW,
        APPROVE,
        DECLINE,
        REOPEN,
        REGISTER;

        /// Done with many rows at once, by no more than a reason.
        boolean plain() {
            return this != ORDER_VERIFICATION && this != CONCLUDE_VERIFICATION && this != REGISTER;
        }
    }

    public enum Proposal {
        CONFIRM,
        SET_ASIDE
    }

    /// In whose hands of the office an act lies.
    public enum Hand {
        ANYBODY,
        /// A reviewer or signer who did not propose it.
        SECOND
    }

    public enum Refusal {
        NOT_NOW,
        OTHER_HANDS,
        OWN_WORK,
        REASON_MISSING,
        /// The unit has not signed it.
        NOT_REPORTED,
        /// The unit is checking or signing it.
        WITH_UNIT,
        NOT_SCREENED,
        /// The verdict lacks facts: whoever confirms it all the same says why.
        UNKNOWN_NEEDS_REASON
    }

    static final List<ReviewMove> ALL = List.of(
            new ReviewMove(State.OPEN, Act.SEND_BACK, State.SENT_BACK, Hand.ANYBODY, true),
            new ReviewMove(State.OPEN, Act.ORDER_VERIFICATION, State.ON_SITE, Hand.ANYBODY, false),
            new ReviewMove(State.OPEN, Act.PROPOSE, State.PROPOSED, Hand.ANYBODY, false),
            new ReviewMove(State.OPEN, Act.PROPOSE_SETTING_ASIDE, State.PROPOSED, Hand.ANYBODY, true),
            new ReviewMove(State.ON_SITE, Act.CONCLUDE_VERIFICATION, State.OPEN, Hand.ANYBODY, false),
            new ReviewMove(State.PROPOSED, Act.WITHDRAW, State.OPEN, Hand.ANYBODY, false),
            new ReviewMove(State.PROPOSED, Act.APPROVE, State.CONFIRMED, Hand.SECOND, false),
            new ReviewMove(State.PROPOSED, Act.DECLINE, State.OPEN, Hand.SECOND, true),
            new ReviewMove(State.CONFIRMED, Act.REOPEN, State.OPEN, Hand.ANYBODY, true),
            new ReviewMove(State.CONFIRMED, Act.REGISTER, State.REGISTERED, Hand.ANYBODY, false),
            new ReviewMove(State.SET_ASIDE, Act.REOPEN, State.OPEN, Hand.ANYBODY, true));

    static Optional<ReviewMove> find(State from, Act act) {
        return ALL.stream().filter(move -> move.from == from && move.act == act).findFirst();
    }

    boolean lacksReason(@Nullable String given) {
        return reason && given == null;
    }
}
