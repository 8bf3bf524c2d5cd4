package org.tuichu.survey.review;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.access.Permission;
import org.tuichu.access.Viewer;
import org.tuichu.statute.rule.Judgement;
import org.tuichu.survey.campaign.Cells;
import org.tuichu.survey.campaign.Move;
import org.tuichu.survey.campaign.RowField;
import org.tuichu.survey.review.ReviewMove.Act;
import org.tuichu.survey.review.ReviewMove.Hand;
import org.tuichu.survey.review.ReviewMove.Refusal;
import org.tuichu.survey.review.ReviewMove.State;

/// A reported row and how its review stands. `ordinal` is its place in the report, `version` that of the row.
///
/// - `head`: null until it was screened
/// - `reason`: the last one that somebody gave, null without
public record ReviewedRow(
        UUID id,
        int ordinal,
        long version,
        Cells cells,
        Report report,
        @Nullable Head head,
        @Nullable String reason) {
    /// The task that it belongs to; `keeper` is the path of the place whose office asked, `place` that of the place
    /// of the unit; `handedIn` and `signed` are the accounts that did so last.
    public record Report(
            UUID survey,
            String keeper,
            UUID task,
            long version,
            UUID unit,
            String unitName,
            String place,
            Move.State state,
            @Nullable UUID handedIn,
            @Nullable UUID signed) {}

    /// - `version`: grows with each act and each verdict
    /// - `screened`: version of the row that was screened
    /// - `answered`: it was sent back, and the unit has signed its report anew
    /// - `decidedVerdict`: number of the verdict that it was decided by, null while it is not
    public record Head(
            long version,
            long screened,
            int verdict,
            Judgement judgement,
            @Nullable LocalDate due,
            boolean carried,
            State state,
            boolean answered,
            ReviewMove.@Nullable Proposal proposal,
            @Nullable UUID proposedBy,
            @Nullable Integer decidedVerdict) {
        /// A rule fired, and no verified one carries it.
        public boolean warnsOnly() {
            return !carried && (judgement == Judgement.ELIMINATION || judgement == Judgement.RESTRICTION);
        }
    }

    public State state() {
        return head == null ? State.OPEN : head.state();
    }

    /// The unit has changed it since it was screened.
    public boolean moved() {
        return head != null && head.screened() != version;
    }

    /// The verdict became another one after two persons had decided.
    public boolean outdated() {
        return head != null && head.decidedVerdict() != null && head.decidedVerdict() != head.verdict();
    }

    /// Where it stands, as forms send it back: `id:version`.
    public String picked() {
        return asPicked().toString();
    }

    Picked asPicked() {
        return new Picked(id, head == null ? 0 : head.version());
    }

    /// In the same report, by its name or its code.
    boolean isOfTheSameEnterpriseAs(ReviewedRow other) {
        var code = cells.get(RowField.CREDIT_CODE);
        return report.task().equals(other.report.task())
                && (cells.get(RowField.ENTERPRISE).equals(other.cells.get(RowField.ENTERPRISE))
                        || (!code.isEmpty() && code.equals(other.cells.get(RowField.CREDIT_CODE))));
    }

    boolean isKeptBy(Viewer viewer) {
        return viewer.may(Permission.KEEP_REGISTER) && report.keeper().equals(viewer.jurisdictionPath());
    }

    /// What lies in this person's hands now, a reason supposed.
    public List<ReviewMove> moves(Viewer viewer) {
        return ReviewMove.ALL.stream()
                .filter(move -> move.from() == state() && obstacle(move, "", viewer) == null)
                .toList();
    }

    /// Null where nothing stands against it.
    @Nullable
    Refusal obstacle(ReviewMove move, @Nullable String reason, Viewer viewer) {
        if (!isKeptBy(viewer) || (move.by() == Hand.SECOND && !viewer.may(Permission.DECIDE_LINE_CHANGES))) {
            return Refusal.OTHER_HANDS;
        }
        if (move.by() == Hand.SECOND && hadPart(viewer)) {
            return Refusal.OWN_WORK;
        }
        if (head == null) {
            return Refusal.NOT_SCREENED;
        }
        var unready = move.from() == State.OPEN ? unready(move.act(), head, reason) : null;
        if (unready != null) {
            return unready;
        }
        return move.lacksReason(reason) ? Refusal.REASON_MISSING : null;
    }

    /// Why nobody says now whether an exception holds for it, or what was found out; null where somebody may.
    @Nullable
    Refusal unanswerable() {
        if (state() != State.OPEN) {
            return Refusal.NOT_NOW;
        }
        if (!report.state().reported()) {
            return Refusal.NOT_REPORTED;
        }
        return head == null || moved() ? Refusal.NOT_SCREENED : null;
    }

    private @Nullable Refusal unready(Act act, Head now, @Nullable String reason) {
        if (act == Act.SEND_BACK) {
            return report.state().reported() || report.state().open() ? null : Refusal.WITH_UNIT;
        }
        if (!report.state().reported()) {
            return Refusal.NOT_REPORTED;
        }
        if (act != Act.ORDER_VERIFICATION && moved()) {
            return Refusal.NOT_SCREENED;
        }
        return act == Act.PROPOSE && now.judgement() == Judgement.UNKNOWN && reason == null
                ? Refusal.UNKNOWN_NEEDS_REASON
                : null;
    }

    /// Proposed it, or handed it in or signed it for the unit; the colleague whose roles the person works with, too.
    private boolean hadPart(Viewer viewer) {
        var behalf = viewer.onBehalfOf();
        return isOf(viewer.accountId()) || (behalf != null && isOf(behalf.accountId()));
    }

    private boolean isOf(UUID account) {
        return account.equals(report.handedIn())
                || account.equals(report.signed())
                || (head != null && account.equals(head.proposedBy()));
    }
}
