package org.tuichu.exitlists.list;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tuichu.access.Role;

/// Every move of a list or amendment there is, as data. `by` is the role in the office that keeps it, `apart` says that
/// whoever handed the draft in may not do it (ADR 0013).
public record Move(State from, Act act, State to, Role by, boolean apart, boolean reason) {
    public enum State {
        DRAFT,
        /// 待审核
        HANDED_IN,
        /// 待签发
        CHECKED,
        /// 已签发: numbered and in force; nothing of it changes any more.
        FROZEN,
        /// 已作废, before it was signed.
        DISCARDED
    }

    public enum Act {
        HAND_IN,
        WITHDRAW,
        PASS,
        RETURN,
        /// 签发并编号
        FREEZE,
        DISCARD;

        /// Whether what is on the list has to be lawful for it.
        boolean needsNoObstacle() {
            return this == HAND_IN || this == PASS || this == FREEZE;
        }
    }

    /// Why an act is not done.
    public enum Refusal {
        /// From the present state there is no such act.
        NOT_NOW,
        OTHER_HANDS,
        OWN_WORK,
        REASON_MISSING,
        EMPTY,
        /// An obstacle stands beside a line.
        OBSTACLES
    }

    static final List<Move> ALL = List.of(
            new Move(State.DRAFT, Act.HAND_IN, State.HANDED_IN, Role.CLERK, false, false),
            new Move(State.DRAFT, Act.DISCARD, State.DISCARDED, Role.CLERK, false, true),
            new Move(State.HANDED_IN, Act.WITHDRAW, State.DRAFT, Role.CLERK, false, false),
            new Move(State.HANDED_IN, Act.PASS, State.CHECKED, Role.REVIEWER, true, false),
            new Move(State.HANDED_IN, Act.RETURN, State.DRAFT, Role.REVIEWER, true, true),
            new Move(State.CHECKED, Act.FREEZE, State.FROZEN, Role.SIGNER, true, false),
            new Move(State.CHECKED, Act.RETURN, State.DRAFT, Role.SIGNER, true, true));

    static Optional<Move> find(State from, Act act) {
        return ALL.stream().filter(move -> move.from == from && move.act == act).findFirst();
    }

    boolean lacksReason(@Nullable String given) {
        return reason && given == null;
    }
}
