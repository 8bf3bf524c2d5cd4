package org.tuichu.programmes.work.chain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tuichu.programmes.follow.DeadlineState;
import org.tuichu.programmes.follow.Timing;

/// What one unit has to do of a duty, in one of its periods, and how far it is.
///
/// - `version`: grows by one with each act; an act names the version it was made from
/// - `timing`: when it is to be done, within the plan's own dates
/// - `round`: how often it was handed in
/// - `reportedOn`: the business date on which the signed result left the unit, null while none has
public record Assignment(
        AssignmentId id,
        long version,
        Share share,
        Timing timing,
        State state,
        int round,
        Trace trace,
        @Nullable LocalDate reportedOn) {

    /// What an act comes with: a reason where one is given, and the business date on which it is done.
    public record Circumstances(@Nullable String reason, LocalDate today, boolean openSteps) {}

    /// As it was just given.
    public static Assignment issued(AssignmentId id, Share share, Timing timing) {
        return new Assignment(id, 1, share, timing, State.ISSUED, 0, Trace.NONE, null);
    }

    /// The moves from here that lie in these hands, a reason and closed steps supposed.
    public List<Edge> moves(Doer doer) {
        return Chain.EDGES.stream()
                .filter(edge -> edge.from() == state)
                .filter(edge -> obstacle(edge, doer) == null)
                .toList();
    }

    /// Moves along the chain, or says why not; the first rule that is broken counts.
    public Decision decide(Act act, Doer doer, Circumstances circumstances) {
        var edge = Chain.find(state, act).orElse(null);
        if (edge == null) {
            return new Decision.Refused(Refusal.NOT_NOW);
        }
        var obstacle = obstacle(edge, doer);
        return obstacle == null ? gated(edge, doer, circumstances) : new Decision.Refused(obstacle);
    }

    private @Nullable Refusal obstacle(Edge edge, Doer doer) {
        if (!doer.hands().contains(edge.by())) {
            return Refusal.OTHER_HANDS;
        }
        for (var part : edge.apart()) {
            if (trace.shows(part, doer.account())) {
                return part == Trace.Part.SUBMITTER ? Refusal.OWN_SUBMISSION : Refusal.OWN_SIGNATURE;
            }
        }
        return edge.act() == Act.HAND_ON && share != Share.LEAD ? Refusal.NOT_LEAD : null;
    }

    private Decision gated(Edge edge, Doer doer, Circumstances circumstances) {
        var reason = circumstances.reason();
        if (edge.reason() && (reason == null || reason.isBlank())) {
            return new Decision.Refused(Refusal.REASON_MISSING);
        }
        if (edge.afterSteps() && circumstances.openSteps()) {
            return new Decision.Refused(Refusal.STEPS_OPEN);
        }
        return new Decision.Moved(moved(edge, doer, circumstances.today()));
    }

    private Assignment moved(Edge edge, Doer doer, LocalDate today) {
        return new Assignment(
                id,
                version + 1,
                share,
                timing,
                edge.to(),
                edge.act() == Act.SUBMIT ? round + 1 : round,
                trace.after(edge.act(), doer.account()),
                reported(edge.act(), today));
    }

    /// What comes back has not been reported; what is confirmed keeps the day.
    private @Nullable LocalDate reported(Act act, LocalDate today) {
        return switch (act) {
            case SIGN -> today;
            case RETURN, REOPEN -> null;
            case RECEIVE, REPORT_PROGRESS, HAND_ON, SUBMIT, WITHDRAW, PASS, CONFIRM, SIGN_OFF, CANCEL -> reportedOn;
        };
    }

    /// How it stands on a day; nothing presses any more once it is cancelled.
    public DeadlineState deadline(LocalDate today) {
        return state == State.CANCELLED ? DeadlineState.NO_DATE : DeadlineState.of(timing, reportedOn, today);
    }
}
