package org.tuichu.programmes.responsibility;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Every move of a letter there is, as data. `reason` says that one has to be given.
record Move(State from, Act act, State to, Hand by, boolean reason) {
    enum State {
        DRAFT,
        SIGNED_ABOVE,
        SIGNED_BOTH,
        RETURNED,
        WITHDRAWN
    }

    enum Act {
        /// 修改: after a return, a new round begins.
        EDIT,
        /// 上级签字: from then on the unit below sees it, and its words stay.
        SIGN_ABOVE,
        /// 下级签字
        SIGN_BELOW,
        /// 退回
        RETURN,
        /// 撤回
        WITHDRAW;

        public boolean signs() {
            return this == SIGN_ABOVE || this == SIGN_BELOW;
        }
    }

    /// In whose hands an act lies.
    enum Hand {
        /// An officer of the office that keeps the programme.
        OFFICE,
        SIGNER_ABOVE,
        SIGNER_BELOW
    }

    enum Refusal {
        /// From the present state there is no such act.
        NOT_NOW,
        OTHER_HANDS,
        /// This person signed for the other side.
        OWN_SIGNATURE,
        REASON_MISSING
    }

    static final List<Move> ALL = List.of(
            new Move(State.DRAFT, Act.EDIT, State.DRAFT, Hand.OFFICE, false),
            new Move(State.DRAFT, Act.SIGN_ABOVE, State.SIGNED_ABOVE, Hand.SIGNER_ABOVE, false),
            new Move(State.SIGNED_ABOVE, Act.SIGN_BELOW, State.SIGNED_BOTH, Hand.SIGNER_BELOW, false),
            new Move(State.SIGNED_ABOVE, Act.RETURN, State.RETURNED, Hand.SIGNER_BELOW, true),
            new Move(State.RETURNED, Act.EDIT, State.DRAFT, Hand.OFFICE, false),
            new Move(State.DRAFT, Act.WITHDRAW, State.WITHDRAWN, Hand.OFFICE, true),
            new Move(State.SIGNED_ABOVE, Act.WITHDRAW, State.WITHDRAWN, Hand.OFFICE, true),
            new Move(State.RETURNED, Act.WITHDRAW, State.WITHDRAWN, Hand.OFFICE, true));

    static Optional<Move> find(State from, Act act) {
        return ALL.stream().filter(move -> move.from == from && move.act == act).findFirst();
    }

    boolean lacksReason(@Nullable String given) {
        return reason && (given == null || given.isBlank());
    }
}
