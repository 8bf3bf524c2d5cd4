package org.tuichu.survey.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;
import org.tuichu.survey.campaign.Move.Act;
import org.tuichu.survey.campaign.Move.Hand;
import org.tuichu.survey.campaign.Move.Part;
import org.tuichu.survey.campaign.Move.State;

/// What one unit has to report in a survey. `version` grows with each act, `round` counts how often it was handed in,
/// `nothing` says that it is a zero report, `rows` how many there are.
public record Task(
        UUID id,
        long version,
        Survey survey,
        Answerer unit,
        State state,
        int round,
        boolean nothing,
        Trace trace,
        int rows) {
    /// The unit that answers, named as on the day it was asked; `path` is that of its place.
    public record Answerer(UUID id, String name, String path) {}

    /// Who had which part in the present round; null while nobody had.
    public record Trace(
            @Nullable UUID handedIn,
            @Nullable UUID signed,
            @Nullable LocalDate signedOn) {
        boolean has(Part part, UUID account) {
            return account.equals(part == Part.SIGNED ? signed : handedIn);
        }
    }

    /// One act, the state it led to, and who did it; `onBehalfOf` is null where it was by the person's own role.
    public record Entry(
            Act act,
            State to,
            int rows,
            @Nullable String reason,
            String person,
            String unit,
            @Nullable String onBehalfOf,
            LocalDate on,
            Instant at) {}

    /// The hands that are this person's for this task.
    Set<Hand> hands(Viewer viewer) {
        var hands = EnumSet.noneOf(Hand.class);
        if (viewer.office() && viewer.jurisdictionPath().equals(survey.keeper().path())) {
            hands.add(Hand.OFFICE);
        }
        if (viewer.unitRecords().contains(unit.id())) {
            hand(viewer, Role.CLERK, Hand.CLERK, hands);
            hand(viewer, Role.REVIEWER, Hand.REVIEWER, hands);
            hand(viewer, Role.SIGNER, Hand.SIGNER, hands);
        }
        return hands;
    }

    private static void hand(Viewer viewer, Role role, Hand hand, Set<Hand> hands) {
        if (viewer.roles().contains(role)) {
            hands.add(hand);
        }
    }

    /// Whether this person enters and changes rows now.
    public boolean mayWrite(Viewer viewer) {
        return state.open() && hands(viewer).contains(Hand.CLERK);
    }

    /// Whether the last day has passed without an answer.
    public boolean late(LocalDate today) {
        return !state.reported() && state != State.EXCUSED && survey.dueOn().isBefore(today);
    }

    /// What lies in this person's hands now, a reason supposed.
    public List<Move> moves(Viewer viewer) {
        return Move.ALL.stream()
                .filter(move -> move.from() == state && obstacle(move, viewer) == null)
                .toList();
    }

    Move.@Nullable Refusal obstacle(Move move, Viewer viewer) {
        if (!hands(viewer).contains(move.by())) {
            return Move.Refusal.OTHER_HANDS;
        }
        if (move.apart().stream().anyMatch(part -> trace.has(part, viewer.accountId()))) {
            return Move.Refusal.OWN_WORK;
        }
        if (move.act() == Act.HAND_IN && rows == 0) {
            return Move.Refusal.NO_ROWS;
        }
        return move.act() == Act.REPORT_NOTHING && rows > 0 ? Move.Refusal.HAS_ROWS : null;
    }
}
