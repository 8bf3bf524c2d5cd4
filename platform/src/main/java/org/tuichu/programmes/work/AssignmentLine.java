package org.tuichu.programmes.work;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;
import org.tuichu.programmes.DutyId;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.programmes.follow.DeadlineState;
import org.tuichu.programmes.work.chain.Act;
import org.tuichu.programmes.work.chain.Assignment;
import org.tuichu.programmes.work.chain.Doer;
import org.tuichu.programmes.work.chain.Edge;
import org.tuichu.programmes.work.chain.Hand;

/// An assignment with what people need to know of it. It says for itself what it is about, because a unit of a place
/// below does not see the programme.
public record AssignmentLine(Assignment assignment, About about, Worker worker, Giver giver) {
    /// The acts that bring it nearer to its end.
    private static final Set<Act> ONWARD =
            Set.of(Act.RECEIVE, Act.SUBMIT, Act.PASS, Act.SIGN, Act.CONFIRM, Act.SIGN_OFF);

    /// The duty it belongs to, in the programme that the place with `keeperPath` keeps. `task` is what a step asks for
    /// and `parent` what it is a step of, null for what the plan
    /// itself gives; `carriedFrom` is the superseded programme it began under, null where there is none.
    public record About(
            ProgrammeId programme,
            String keeperPath,
            String programmeTitle,
            int year,
            boolean sample,
            DutyId duty,
            String dutyPath,
            String heading,
            @Nullable UUID parent,
            @Nullable String task,
            boolean inForce,
            @Nullable UUID carriedFrom) {}

    /// The unit that works it; `path` is that of its place, in the keeper's or below.
    public record Worker(UUID unit, String name, String path) {}

    /// Who gave it and confirms it: a unit, or the leading group's office of the place with this path (`unit` and
    /// `name` are null then).
    public record Giver(@Nullable UUID unit, @Nullable String name, String path) {}

    /// How it stands on a day.
    public DeadlineState deadline(LocalDate today) {
        return assignment.deadline(today);
    }

    /// What is to be done: the step's own words, else the duty's heading.
    public String what() {
        var task = about.task();
        return task == null ? about.heading() : task;
    }

    /// The hands that are this person's for this assignment.
    public Doer doer(Viewer viewer) {
        var hands = new HashSet<Hand>();
        if (isOf(viewer)) {
            viewer.roles().stream().flatMap(AssignmentLine::hand).forEach(hands::add);
        }
        if (isGivenBy(viewer)) {
            hands.add(Hand.GIVER);
        }
        return new Doer(viewer.accountId(), hands);
    }

    /// Whether this person is the next to do something: to take it on, hand it in or judge it.
    public boolean waitsFor(Viewer viewer) {
        return moves(viewer).stream().map(Edge::act).anyMatch(ONWARD::contains);
    }

    /// Whether the programme is within this person's sight.
    public boolean showsProgramme(Viewer viewer) {
        return about.keeperPath().startsWith(viewer.jurisdictionPath());
    }

    public boolean isOf(Viewer viewer) {
        return viewer.unitRecords().contains(worker.unit());
    }

    public boolean isGivenBy(Viewer viewer) {
        var unit = giver.unit();
        return unit == null
                ? viewer.office() && viewer.jurisdictionPath().equals(giver.path())
                : viewer.unitRecords().contains(unit);
    }

    /// What lies in this person's hands now, in the order of the chain.
    public List<Edge> moves(Viewer viewer) {
        if (!about.inForce()) {
            return List.of();
        }
        return assignment.moves(doer(viewer));
    }

    /// Who works in no unit has none.
    private static Stream<Hand> hand(Role role) {
        return switch (role) {
            case CLERK -> Stream.of(Hand.CLERK);
            case REVIEWER -> Stream.of(Hand.REVIEWER);
            case SIGNER -> Stream.of(Hand.SIGNER);
            case SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDITOR, ENTERPRISE -> Stream.empty();
        };
    }
}
