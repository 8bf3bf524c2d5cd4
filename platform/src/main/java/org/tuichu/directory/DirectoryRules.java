package org.tuichu.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What may be merged, closed and reopened, as far as the records themselves tell.
public final class DirectoryRules {
    private DirectoryRules() {}

    /// Why the first is not the second; empty where it may be. The kept one goes on: it must not have ended before
    /// `today`; a last day ahead stays its own. The other may have ended; its name ends with its last day then.
    public static Optional<DirectoryRefusal> merging(Unit merged, Unit kept, LocalDate today) {
        var refused = pair(merged, kept);
        if (refused.isPresent()) {
            return refused;
        }
        if (!kept.inBeingOn(today)) {
            return Optional.of(DirectoryRefusal.OTHER_CLOSED);
        }
        return otherPlace(merged.placeId(), kept.placeId())
                ? Optional.of(DirectoryRefusal.OTHER_PLACE)
                : Optional.empty();
    }

    private static boolean otherPlace(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !one.equals(other);
    }

    /// Why the unit is not closed so; `successor` is null where nobody goes on.
    public static Optional<DirectoryRefusal> closing(Unit unit, NewClosing closing, @Nullable Unit successor) {
        if (unit.mergedInto() != null) {
            return Optional.of(DirectoryRefusal.MERGED);
        }
        if (unit.validTo() != null) {
            return Optional.of(DirectoryRefusal.CLOSED);
        }
        if (unit.validFrom() != null && closing.lastDay().isBefore(unit.validFrom())) {
            return Optional.of(DirectoryRefusal.BEFORE_FIRST_DAY);
        }
        return successor == null ? Optional.empty() : succession(unit, closing, successor);
    }

    /// Whoever goes on must be in being on the day after.
    private static Optional<DirectoryRefusal> succession(Unit unit, NewClosing closing, Unit successor) {
        var refused = pair(unit, successor);
        return refused.isEmpty() && !successor.inBeingOn(closing.lastDay().plusDays(1))
                ? Optional.of(DirectoryRefusal.OTHER_CLOSED)
                : refused;
    }

    /// Why the unit did not begin on that day; `names` are its further names.
    public static Optional<DirectoryRefusal> beginning(Unit unit, List<UnitName> names, LocalDate first) {
        if (before(unit.validTo(), first)) {
            return Optional.of(DirectoryRefusal.FIRST_AFTER_LAST);
        }
        return names.stream().anyMatch(name -> before(name.validFrom(), first) || before(name.validTo(), first))
                ? Optional.of(DirectoryRefusal.FIRST_AFTER_NAME)
                : Optional.empty();
    }

    /// Why the unit does not bear a name from or until such days.
    public static Optional<DirectoryRefusal> naming(Unit unit, UnitName name) {
        var first = unit.validFrom();
        return first != null && (before(name.validFrom(), first) || before(name.validTo(), first))
                ? Optional.of(DirectoryRefusal.NAME_BEFORE_FIRST_DAY)
                : Optional.empty();
    }

    /// Why an officer of the unit does not work in the other one from that day on.
    public static Optional<DirectoryRefusal> moving(Unit unit, Officer officer, Unit to, LocalDate from) {
        var refused = pair(unit, to);
        if (refused.isPresent()) {
            return refused;
        }
        if (!to.inBeingOn(from)) {
            return Optional.of(DirectoryRefusal.OTHER_CLOSED);
        }
        if (officer.validTo() != null) {
            return Optional.of(DirectoryRefusal.OFFICER_ENDED);
        }
        return officer.validFrom() != null && !from.isAfter(officer.validFrom())
                ? Optional.of(DirectoryRefusal.MOVED_BEFORE_FIRST_DAY)
                : Optional.empty();
    }

    private static boolean before(@Nullable LocalDate day, LocalDate first) {
        return day != null && day.isBefore(first);
    }

    /// Why the zone is not closed so.
    public static Optional<DirectoryRefusal> closing(Jurisdiction zone, NewClosing closing) {
        if (zone.validTo() != null) {
            return Optional.of(DirectoryRefusal.CLOSED);
        }
        return zone.validFrom() != null && closing.lastDay().isBefore(zone.validFrom())
                ? Optional.of(DirectoryRefusal.BEFORE_FIRST_DAY)
                : Optional.empty();
    }

    /// What holds for a unit and the one that takes its place.
    private static Optional<DirectoryRefusal> pair(Unit unit, Unit other) {
        if (unit.id().equals(other.id())) {
            return Optional.of(DirectoryRefusal.SAME_UNIT);
        }
        if (!unit.jurisdictionId().equals(other.jurisdictionId())) {
            return Optional.of(DirectoryRefusal.OTHER_JURISDICTION);
        }
        if (unit.mergedInto() != null) {
            return Optional.of(DirectoryRefusal.MERGED);
        }
        if (other.mergedInto() != null) {
            return Optional.of(DirectoryRefusal.OTHER_MERGED);
        }
        return unit.kind() == other.kind() ? Optional.empty() : Optional.of(DirectoryRefusal.OTHER_KIND);
    }
}
