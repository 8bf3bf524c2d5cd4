package org.tuichu.programmes.work;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tuichu.directory.Jurisdiction;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.directory.Unit;
import org.tuichu.directory.UnitId;
import org.tuichu.directory.Units;

/// Adds up the units of a board by the place that each governs: a town in a county's programme, a county in a city's;
/// what governs none counts for the place that keeps it.
@Component
class BoardPlaces {
    private final Units units;
    private final Jurisdictions jurisdictions;

    BoardPlaces(Units units, Jurisdictions jurisdictions) {
        this.units = units;
        this.jurisdictions = jurisdictions;
    }

    /// Keyed by the id of the place. A unit that the viewer may not see counts for no place.
    List<Board.Row> of(List<Board.Row> rows, Board.Sort sort) {
        var known = units.findAll(rows.stream().map(row -> UnitId.of(row.key())).toList());
        var counts = new HashMap<String, Board.Count>();
        for (var row : rows) {
            var unit = known.get(UnitId.of(row.key()));
            if (unit != null) {
                counts.merge(place(unit), row.count(), Board.Count::plus);
            }
        }
        var names = jurisdictions.find(counts.keySet());
        return counts.entrySet().stream()
                .map(one -> new Board.Row(one.getKey(), name(names, one.getKey()), one.getValue()))
                .sorted(order(sort))
                .toList();
    }

    private static String place(Unit unit) {
        return Objects.requireNonNullElse(unit.placeId(), unit.jurisdictionId());
    }

    private static String name(Map<String, Jurisdiction> names, String id) {
        return Optional.ofNullable(names.get(id)).map(Jurisdiction::fullName).orElse(id);
    }

    /// As the units are ordered; a place's id stands for its name, as codes go from the seat outwards.
    private static Comparator<Board.Row> order(Board.Sort sort) {
        Comparator<Board.Row> order = switch (sort) {
            case OVERDUE -> Comparator.comparingInt(row -> -row.count().overdue());
            case DUE_SOON -> Comparator.comparingInt(row -> -row.count().dueSoon());
            case OPEN -> Comparator.comparingInt(row -> -row.count().open());
            case UNIT -> Comparator.comparing(Board.Row::key);
        };
        return order.thenComparing(Board.Row::key);
    }
}
