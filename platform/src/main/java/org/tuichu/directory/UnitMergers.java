package org.tuichu.directory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Two records that turn out to be one unit. The kept one takes over the other's names and everything that refers to
/// it; the other stays readable and remembers what became of it. There is no way back, so that a person sees what moves
/// and says so. Everything here obeys the scope of the work under way.
public interface UnitMergers {
    /// What will move; empty where one of them is not in the reading scope.
    Optional<Preview> preview(UnitId merged, UnitId kept);

    /// Merges two units that the person saw in these versions.
    Outcome merge(Seen merged, Seen kept, String by, Instant at);

    /// Into what the unit was merged, and what was merged into it, in the order of time.
    List<Merger> of(UnitId unit);

    /// A unit as a person saw it.
    record Seen(UnitId id, long version) {}

    /// What happened once.
    record Merger(
            UnitId merged,
            String mergedName,
            UnitId kept,
            String keptName,
            String by,
            @Nullable String onBehalfOf,
            Instant at) {}

    /// What would happen: the names that the kept one gains, the classes or members that follow, and what refers to the
    /// merged one elsewhere. `refusal` is why it will not happen, empty where nothing is against it.
    record Preview(
            Unit merged,
            Unit kept,
            List<UnitName> names,
            List<Unit> memberships,
            List<Moving> moving,
            Optional<DirectoryRefusal> refusal) {
        public Preview {
            names = List.copyOf(names);
            memberships = List.copyOf(memberships);
            moving = List.copyOf(moving);
        }
    }

    /// Rows of another module: how many, and each in a few words where they are the viewer's own to change.
    record Moving(String kind, int count, List<String> rows) {
        public Moving {
            rows = List.copyOf(rows);
        }
    }

    sealed interface Outcome {
        record Merged(Unit kept) implements Outcome {}

        /// Somebody else changed one of them in the meantime; both as they are now.
        record Stale(Unit merged, Unit kept) implements Outcome {}

        record Refused(DirectoryRefusal why) implements Outcome {}

        /// One of them is not there or lies outside the writing scope.
        record NotOurs() implements Outcome {}
    }
}
