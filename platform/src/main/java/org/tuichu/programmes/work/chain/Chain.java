package org.tuichu.programmes.work.chain;

import static org.tuichu.programmes.work.chain.Act.CANCEL;
import static org.tuichu.programmes.work.chain.Act.CONFIRM;
import static org.tuichu.programmes.work.chain.Act.HAND_ON;
import static org.tuichu.programmes.work.chain.Act.PASS;
import static org.tuichu.programmes.work.chain.Act.RECEIVE;
import static org.tuichu.programmes.work.chain.Act.REOPEN;
import static org.tuichu.programmes.work.chain.Act.REPORT_PROGRESS;
import static org.tuichu.programmes.work.chain.Act.RETURN;
import static org.tuichu.programmes.work.chain.Act.SIGN;
import static org.tuichu.programmes.work.chain.Act.SIGN_OFF;
import static org.tuichu.programmes.work.chain.Act.SUBMIT;
import static org.tuichu.programmes.work.chain.Act.WITHDRAW;
import static org.tuichu.programmes.work.chain.Hand.CLERK;
import static org.tuichu.programmes.work.chain.Hand.GIVER;
import static org.tuichu.programmes.work.chain.Hand.REVIEWER;
import static org.tuichu.programmes.work.chain.State.CANCELLED;
import static org.tuichu.programmes.work.chain.State.COMPLETED;
import static org.tuichu.programmes.work.chain.State.ISSUED;
import static org.tuichu.programmes.work.chain.State.REPORTED;
import static org.tuichu.programmes.work.chain.State.RETURNED;
import static org.tuichu.programmes.work.chain.State.REVIEWED;
import static org.tuichu.programmes.work.chain.State.SIGNED_OFF;
import static org.tuichu.programmes.work.chain.State.SUBMITTED;
import static org.tuichu.programmes.work.chain.State.UNDER_WAY;
import static org.tuichu.programmes.work.chain.Trace.Part.SIGNER;
import static org.tuichu.programmes.work.chain.Trace.Part.SUBMITTER;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The task chain: every move there is, as data. What is not here is not done. The page `docs/generated/task-chain.md`
/// is drawn from it.
public final class Chain {
    private static final String CHAIN =
            "task chain of supervision offices: issue, receive, work, report, review, close";
    private static final String APART = "ADR 0013: nobody judges what they handed in or signed";
    private static final String REASONS = "task chain: a return, a reopening and a cancellation say why";
    private static final String STEPS = "task chain: the whole is not closed while a step is open";

    /// In the order in which an assignment goes through them.
    public static final List<Edge> EDGES = List.of(
            plain(ISSUED, RECEIVE, UNDER_WAY),
            plain(UNDER_WAY, REPORT_PROGRESS, UNDER_WAY),
            plain(UNDER_WAY, HAND_ON, UNDER_WAY),
            plain(UNDER_WAY, SUBMIT, SUBMITTED),
            plain(SUBMITTED, WITHDRAW, UNDER_WAY),
            new Edge(SUBMITTED, PASS, REVIEWED, REVIEWER, false, Set.of(SUBMITTER), false, APART),
            new Edge(SUBMITTED, RETURN, RETURNED, REVIEWER, true, Set.of(SUBMITTER), false, APART),
            new Edge(REVIEWED, SIGN, REPORTED, Hand.SIGNER, false, Set.of(SUBMITTER), false, APART),
            new Edge(REVIEWED, RETURN, RETURNED, Hand.SIGNER, true, Set.of(SUBMITTER), false, APART),
            plain(RETURNED, REPORT_PROGRESS, RETURNED),
            plain(RETURNED, HAND_ON, RETURNED),
            plain(RETURNED, SUBMIT, SUBMITTED),
            new Edge(REPORTED, CONFIRM, COMPLETED, GIVER, false, Set.of(SUBMITTER, SIGNER), true, STEPS),
            new Edge(REPORTED, RETURN, RETURNED, GIVER, true, Set.of(SUBMITTER, SIGNER), false, APART),
            new Edge(COMPLETED, SIGN_OFF, SIGNED_OFF, GIVER, false, Set.of(SUBMITTER, SIGNER), true, STEPS),
            withReason(COMPLETED, REOPEN, UNDER_WAY),
            withReason(SIGNED_OFF, REOPEN, UNDER_WAY),
            withReason(ISSUED, CANCEL, CANCELLED),
            withReason(UNDER_WAY, CANCEL, CANCELLED),
            withReason(SUBMITTED, CANCEL, CANCELLED),
            withReason(REVIEWED, CANCEL, CANCELLED),
            withReason(REPORTED, CANCEL, CANCELLED),
            withReason(RETURNED, CANCEL, CANCELLED),
            withReason(CANCELLED, REOPEN, ISSUED));

    private Chain() {}

    /// The move that `act` is from there; empty where it is none.
    public static Optional<Edge> find(State from, Act act) {
        return EDGES.stream()
                .filter(edge -> edge.from() == from && edge.act() == act)
                .findFirst();
    }

    /// A clerk's own step.
    private static Edge plain(State from, Act act, State to) {
        return new Edge(from, act, to, CLERK, false, Set.of(), false, CHAIN);
    }

    /// Whoever gave the assignment takes back what was decided.
    private static Edge withReason(State from, Act act, State to) {
        return new Edge(from, act, to, GIVER, true, Set.of(), false, REASONS);
    }
}
