package org.tuichu.survey.campaign;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.access.Viewer;
import org.tuichu.directory.BusinessDates;
import org.tuichu.directory.Unit;
import org.tuichu.directory.UnitFunction;
import org.tuichu.directory.UnitId;
import org.tuichu.directory.UnitKind;
import org.tuichu.directory.UnitPage;
import org.tuichu.directory.UnitQuery;
import org.tuichu.directory.Units;

/// Units that can be asked in a survey: bodies in being of the own place and of those below.
@Component
public class Reporters {
    private final Units units;
    private final BusinessDates dates;

    Reporters(Units units, BusinessDates dates) {
        this.units = units;
        this.dates = dates;
    }

    /// Whose name contains `words`, at most [UnitQuery#LARGEST_PAGE]: towns, parks and offices below first.
    @Transactional(readOnly = true)
    public List<UnitPage.Row> like(String words, Viewer viewer) {
        var today = dates.today(viewer.jurisdictionId());
        var query = new UnitQuery(viewer.jurisdictionPath(), null, words, today, 0, UnitQuery.LARGEST_PAGE);
        return units.list(query).rows().stream()
                .filter(row -> mayBeAsked(row.unit(), viewer, today))
                .sorted(Comparator.comparing(row -> !usual(row.unit(), viewer)))
                .toList();
    }

    /// Those of `ids` that can be asked; none of them ends or is merged before the end of the transaction.
    public List<Unit> hold(Collection<UUID> ids, Viewer viewer) {
        units.hold(viewer.jurisdictionPath());
        var today = dates.today(viewer.jurisdictionId());
        var found = units.findAll(ids.stream().map(UnitId::new).toList());
        return ids.stream()
                .map(id -> found.get(new UnitId(id)))
                .filter(unit -> unit != null && mayBeAsked(unit, viewer, today))
                .toList();
    }

    /// Towns, parks and whatever governs a place are asked in every survey.
    static boolean usual(Unit unit, Viewer viewer) {
        var own = unit.jurisdictionPath().equals(viewer.jurisdictionPath());
        return own
                ? unit.placeId() != null || unit.function() == UnitFunction.TOWN || unit.function() == UnitFunction.PARK
                : unit.office();
    }

    private static boolean mayBeAsked(Unit unit, Viewer viewer, LocalDate today) {
        return unit.kind() == UnitKind.BODY
                && unit.mergedInto() == null
                && unit.inBeingOn(today)
                && unit.jurisdictionPath().startsWith(viewer.jurisdictionPath());
    }
}
