package org.tuichu.survey.campaign;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Every move of a task there is, as data. `reason` says that one has to be given, `apart` who of the present round may
/// not do it (ADR 0013: nobody judges what they handed in or signed).
public record Move(State from, Act act, State to, Hand by, boolean reason, Set<Part> apart) {
    public enum State {
        OPEN,
        /// 待审核
        HANDED_IN,
        /// 待签发
        CHECKED,
        /// 已报送: signed, with the office.
        SUBMITTED,
        RETURNED,
        ACCEPTED,
        /// 不需填报
        EXCUSED;

        /// Whether rows are still entered and changed.
        public boolean open() {
            return this == OPEN || this == RETURNED;
        }

        /// Whether the unit has answered.
        public boolean reported() {
            return this == SUBMITTED || this == ACCEPTED;
        }
    }

    public enum Act {
        HAND_IN,
        /// 零报告: there is nothing.
        REPORT_NOTHING,
        WITHDRAW,
        PASS,
        SIGN,
        RETURN,
        ACCEPT,
        EXCUSE,
        REOPEN
    }

    /// In whose hands an act lies: a role within the unit, or the office that asked.
    public enum Hand {
        CLERK,
        REVIEWER,
        SIGNER,
        OFFICE
    }

    /// What somebody did in the present round.
    public enum Part {
        HANDED_IN,
        SIGNED
    }

    public enum Refusal {
        /// From the present state there is no such act.
        NOT_NOW,
        OTHER_HANDS,
        OWN_WORK,
        REASON_MISSING,
        /// Nothing was entered: that there is nothing is said by a zero report.
        NO_ROWS,
        /// Rows were entered, so there is something.
        HAS_ROWS
    }

    private static final Set<Part> OF_UNIT = Set.of(Part.HANDED_IN);
    private static final Set<Part> OF_OFFICE = Set.of(Part.HANDED_IN, Part.SIGNED);

    static final List<Move> ALL = List.of(
            new Move(State.OPEN, Act.HAND_IN, State.HANDED_IN, Hand.CLERK, false, Set.of()),
            new Move(State.OPEN, Act.REPORT_NOTHING, State.HANDED_IN, Hand.CLERK, false, Set.of()),
            new Move(State.RETURNED, Act.HAND_IN, State.HANDED_IN, Hand.CLERK, false, Set.of()),
            new Move(State.RETURNED, Act.REPORT_NOTHING, State.HANDED_IN, Hand.CLERK, false, Set.of()),
            new Move(State.HANDED_IN, Act.WITHDRAW, State.OPEN, Hand.CLERK, false, Set.of()),
            new Move(State.HANDED_IN, Act.PASS, State.CHECKED, Hand.REVIEWER, false, OF_UNIT),
            new Move(State.HANDED_IN, Act.RETURN, State.RETURNED, Hand.REVIEWER, true, OF_UNIT),
            new Move(State.CHECKED, Act.SIGN, State.SUBMITTED, Hand.SIGNER, false, OF_UNIT),
            new Move(State.CHECKED, Act.RETURN, State.RETURNED, Hand.SIGNER, true, OF_UNIT),
            new Move(State.SUBMITTED, Act.ACCEPT, State.ACCEPTED, Hand.OFFICE, false, OF_OFFICE),
            new Move(State.SUBMITTED, Act.RETURN, State.RETURNED, Hand.OFFICE, true, OF_OFFICE),
            new Move(State.ACCEPTED, Act.REOPEN, State.RETURNED, Hand.OFFICE, true, Set.of()),
            new Move(State.OPEN, Act.EXCUSE, State.EXCUSED, Hand.OFFICE, true, Set.of()),
            new Move(State.RETURNED, Act.EXCUSE, State.EXCUSED, Hand.OFFICE, true, Set.of()),
            new Move(State.EXCUSED, Act.REOPEN, State.OPEN, Hand.OFFICE, true, Set.of()));

    public Move {
        apart = Set.copyOf(apart);
    }

    static Optional<Move> find(State from, Act act) {
        return ALL.stream().filter(move -> move.from == from && move.act == act).findFirst();
    }

    boolean lacksReason(@Nullable String given) {
        return reason && (given == null || given.isBlank());
    }
}
