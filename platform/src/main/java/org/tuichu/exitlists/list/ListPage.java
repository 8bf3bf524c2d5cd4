package org.tuichu.exitlists.list;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.access.Viewer;
import org.tuichu.shell.Fault;

/// The page of a list or amendment. Obstacles are looked up until it is frozen.
public record ListPage(
        ExitList list,
        List<Entry> entries,
        List<Change> changes,
        Map<UUID, List<Obstacle>> obstacles,
        List<ExitList.Step> history,
        List<Papers.Kept> files,
        Tried tried,
        Viewer viewer) {
    /// What somebody wanted and what was wrong with it: an act with its reason, or another title.
    public record Tried(
            Move.@Nullable Act wanted,
            @Nullable String reason,
            @Nullable String title,
            boolean stale,
            List<Fault.Said> faults) {
        static final Tried NOTHING = new Tried(null, null, null, false, List.of());
        /// A step of drafting that came too late.
        static final Tried LATE = new Tried(null, null, null, true, List.of());

        /// Without faults it came too late.
        static Tried act(Move.Act wanted, @Nullable String reason, List<Fault.Said> faults) {
            return new Tried(wanted, reason, null, faults.isEmpty(), faults);
        }

        /// Without faults it came too late.
        static Tried title(String title, List<Fault.Said> faults) {
            return new Tried(null, null, title, faults.isEmpty(), faults);
        }
    }

    /// Some line reads otherwise in the register or by the rules than when it was taken.
    public boolean changed() {
        return obstacles.values().stream().anyMatch(found -> found.contains(Obstacle.CHANGED));
    }

    public boolean mayWrite() {
        return list.mayWrite(viewer);
    }

    public List<Move> plain() {
        return list.moves(viewer).stream().filter(move -> !move.reason()).toList();
    }

    public List<Move> withReason() {
        return list.moves(viewer).stream().filter(Move::reason).toList();
    }

    public List<Obstacle> obstacles(Entry entry) {
        return obstacles.getOrDefault(entry.id(), List.of());
    }

    /// Of the lines of this list alone.
    public Curve curve() {
        return Curve.of(entries.stream().map(Portion::of).toList());
    }
}
