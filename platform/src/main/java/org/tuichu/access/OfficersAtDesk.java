package org.tuichu.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tuichu.directory.BusinessDates;
import org.tuichu.directory.Officer;
import org.tuichu.directory.Officers;
import org.tuichu.directory.Officers.Listed;
import org.tuichu.directory.UnitId;
import org.tuichu.directory.Units;

/// The officers whose accounts people sign in with, as the directory knows them today. Needs the program's scope.
@Component
class OfficersAtDesk {
    private final Officers officers;
    private final Units units;
    private final BusinessDates dates;
    private final AccountRows rows;

    OfficersAtDesk(Officers officers, Units units, BusinessDates dates, AccountRows rows) {
        this.officers = officers;
        this.units = units;
        this.dates = dates;
        this.rows = rows;
    }

    /// The last day in the unit has passed: nobody signs in with the account and open sessions end, until the directory
    /// says another last day. False where `officer` is null.
    boolean left(@Nullable UUID officer) {
        return officer != null && officers.find(officer).filter(this::hasLeft).isPresent();
    }

    /// The officer's name today, `otherwise` where no officer is known.
    String name(@Nullable UUID officer, String otherwise) {
        return officer == null
                ? otherwise
                : officers.find(officer).map(one -> one.officer().name()).orElse(otherwise);
    }

    /// Those of a unit who have not left; none for an account without a unit.
    List<Listed> of(@Nullable UUID unit) {
        return unit == null
                ? List.of()
                : officers.known(new UnitId(unit)).stream()
                        .filter(one -> !hasLeft(one))
                        .toList();
    }

    /// Those of several units who have not left, without those who have an open account, by unit.
    Map<UnitId, List<Listed>> withoutAccount(Collection<UnitId> units) {
        var known = officers.known(units).stream().filter(one -> !hasLeft(one)).toList();
        var open = rows.openOf(known.stream().map(Listed::id).toList());
        return known.stream().filter(one -> !open.contains(one.id())).collect(Collectors.groupingBy(Listed::unit));
    }

    /// The officer who has not left; empty for what is no id.
    Optional<Listed> find(String officer) {
        try {
            return officers.find(UUID.fromString(officer)).filter(one -> !hasLeft(one));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// The officer of the unit who has not left.
    Optional<Listed> find(@Nullable UUID unit, UUID officer) {
        return of(unit).stream().filter(one -> one.id().equals(officer)).findFirst();
    }

    Optional<Officer> find(@Nullable UUID officer) {
        return officer == null ? Optional.empty() : officers.find(officer).map(Listed::officer);
    }

    private boolean hasLeft(Listed one) {
        var place = units.find(one.unit()).orElseThrow().jurisdictionId();
        return !one.officer().inOfficeOn(dates.today(place));
    }
}
