package org.tuichu.exitlists.list;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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
    /// What somebody wanted and what was wrong with it.
    public record Tried(Move.@Nullable Act wanted, @Nullable String reason, boolean stale, List<Fault.Said> faults) {
        static final Tried NOTHING = new Tried(null, null, false, List.of());
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

    /// Added up by unit; different units stand apart.
    public SortedMap<String, BigDecimal> capacity() {
        var sums = new TreeMap<String, BigDecimal>();
        for (var entry : entries) {
            var capacity = entry.taken().capacity();
            if (capacity != null) {
                sums.merge(capacity.unit(), capacity.value(), BigDecimal::add);
            }
        }
        return sums;
    }

    /// Lines whose capacity nobody said.
    public int unsaid() {
        return (int) entries.stream()
                .filter(entry -> entry.taken().capacity() == null)
                .count();
    }
}
