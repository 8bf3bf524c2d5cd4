package org.tuichu.directoryweb;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tuichu.directory.UnitPage;
import org.tuichu.directory.UnitQuery;
import org.tuichu.directory.Units;

/// What the list of units shows of one place, all its pages in one.
@Component
class OwnUnits {
    private final Units units;

    OwnUnits(Units units) {
        this.units = units;
    }

    /// The list has a place before those below it.
    List<UnitPage.Row> of(UnitQuery query, String jurisdictionId) {
        var found = new ArrayList<UnitPage.Row>();
        for (int number = 0; ; number++) {
            var page = units.list(query.page(number, UnitQuery.LARGEST_PAGE)).rows();
            var own = page.stream()
                    .filter(row -> row.unit().jurisdictionId().equals(jurisdictionId))
                    .toList();
            found.addAll(own);
            if (own.size() < UnitQuery.LARGEST_PAGE) {
                return found;
            }
        }
    }
}
