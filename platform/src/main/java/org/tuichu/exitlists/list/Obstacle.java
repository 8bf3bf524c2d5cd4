package org.tuichu.exitlists.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.enterprises.LineId;
import org.tuichu.enterprises.RegisteredLine;

/// Why a line cannot be frozen on a list.
public enum Obstacle {
    /// Withdrawn, dismantled or not in the register's sight any more.
    GONE,
    /// The register or the rules say something else than when it was taken.
    CHANGED,
    /// No verified rule carries its elimination, and nobody stated another basis.
    NO_GROUND,
    /// Written like another line, and nobody decided whether they are one.
    CONFLICT,
    /// In force on another list.
    LISTED,
    /// The entry that an amendment ends is not in force any more.
    NOT_IN_FORCE;

    /// What is known on the day of asking.
    ///
    /// @param lines confirmed lines as they stand
    /// @param conflicts lines that wait for a person
    /// @param listed entry in force by line
    record Known(Map<LineId, RegisteredLine> lines, Set<LineId> conflicts, Map<LineId, UUID> listed) {}

    /// Of an entry of a draft; that it takes the place of its own line is no obstacle.
    static List<Obstacle> of(Entry entry, Known known) {
        var found = new ArrayList<Obstacle>();
        var line = entry.taken().line();
        var now = known.lines().get(line);
        if (now == null) {
            found.add(GONE);
        } else if (!same(entry, now)) {
            found.add(CHANGED);
        }
        if (!entry.ground().stands()) {
            found.add(NO_GROUND);
        }
        if (known.conflicts().contains(line)) {
            found.add(CONFLICT);
        }
        var other = known.listed().get(line);
        if (other != null && !other.equals(entry.replaces())) {
            found.add(LISTED);
        }
        return List.copyOf(found);
    }

    static boolean same(Entry entry, RegisteredLine now) {
        return entry.taken().edition() == now.edition()
                && entry.taken().enterpriseName().equals(now.holder().name())
                && entry.ground().judgement() == now.screened().verdict().judgement()
                && carries(entry.ground().citation(), Citations.of(now.screened()));
    }

    private static boolean carries(@Nullable String then, @Nullable String now) {
        return then == null ? now == null : then.equals(now);
    }
}
