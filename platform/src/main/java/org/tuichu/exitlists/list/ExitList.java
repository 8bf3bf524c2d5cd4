package org.tuichu.exitlists.list;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.access.Permission;
import org.tuichu.access.Viewer;

/// A list of lines that have to leave in a year, or an amendment of lists before it. `version` grows with each change
/// of the draft and each act; `handedIn` is the account that handed it in, null while nobody did; `frozen` is null
/// until it was signed.
public record ExitList(
        UUID id,
        long version,
        Kind kind,
        About about,
        Keeper keeper,
        String title,
        Move.State state,
        @Nullable UUID handedIn,
        @Nullable Frozen frozen) {
    /// Characters of a title.
    static final int LONGEST_TITLE = 100;

    /// Lines of one list; more stand in a further list.
    static final int MOST_ENTRIES = 500;

    public enum Kind {
        LIST,
        AMENDMENT
    }

    /// The programme under which it was drafted; `sample` says that it is made up.
    public record About(UUID programme, String title, int year, boolean sample) {}

    /// The place whose office keeps it, named as on that day.
    public record Keeper(String id, String path, String name) {}

    /// `number` counts the lists and amendments of a place and year from 1; `on` is the first day in force.
    /// `onBehalfOf` is null where it was by own roles.
    public record Frozen(
            int number, LocalDate on, String by, @Nullable String onBehalfOf) {}

    /// One in a list of lists; `entries` counts lines, `drops` ended entries of earlier ones.
    public record Row(ExitList list, int entries, int drops) {}

    /// One act, the state it led to, and who did it; `onBehalfOf` is null where it was by the person's own role.
    public record Step(
            Move.Act act,
            Move.State to,
            @Nullable String reason,
            String person,
            String unit,
            @Nullable String onBehalfOf,
            LocalDate on,
            Instant at) {}

    public boolean draft() {
        return state == Move.State.DRAFT;
    }

    public boolean amends() {
        return kind == Kind.AMENDMENT;
    }

    boolean keptBy(Viewer viewer) {
        return viewer.may(Permission.WORK_PLANS) && keeper.path().equals(viewer.jurisdictionPath());
    }

    /// Whether this person puts lines on it and takes them off now.
    public boolean mayWrite(Viewer viewer) {
        return draft() && obstacle(Move.find(state, Move.Act.HAND_IN).orElseThrow(), viewer) == null;
    }

    /// What lies in this person's hands now, a reason supposed.
    public List<Move> moves(Viewer viewer) {
        return Move.ALL.stream()
                .filter(move -> move.from() == state && obstacle(move, viewer) == null)
                .toList();
    }

    /// Nobody judges what they handed in, nor what the colleague whose roles are lent did.
    Move.@Nullable Refusal obstacle(Move move, Viewer viewer) {
        if (!keptBy(viewer) || !viewer.roles().contains(move.by())) {
            return Move.Refusal.OTHER_HANDS;
        }
        var behalf = viewer.onBehalfOf();
        var own = viewer.accountId().equals(handedIn)
                || (behalf != null && behalf.accountId().equals(handedIn));
        return move.apart() && own ? Move.Refusal.OWN_WORK : null;
    }
}
