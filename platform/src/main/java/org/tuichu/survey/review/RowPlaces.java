package org.tuichu.survey.review;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tuichu.access.Viewer;
import org.tuichu.directory.BusinessDates;
import org.tuichu.directory.Jurisdiction;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.survey.campaign.RowField;

/// The places directly below that of an office, and in which of them the enterprise of a row lies.
@Component
class RowPlaces {
    private final Jurisdictions jurisdictions;
    private final BusinessDates dates;

    RowPlaces(Jurisdictions jurisdictions, BusinessDates dates) {
        this.jurisdictions = jurisdictions;
        this.dates = dates;
    }

    /// Without zones that ended.
    List<Jurisdiction> below(Viewer viewer) {
        return jurisdictions.childrenOn(viewer.jurisdictionId(), dates.today(viewer.jurisdictionId()));
    }

    /// The one that the row names, else that of the unit; where the unit lies in none of them and the row names none,
    /// the one that the unit is called by. Null where it is no single one.
    static @Nullable String of(ReviewedRow row, List<Jurisdiction> places) {
        var town = row.cells().get(RowField.TOWN);
        var named = only(places, place -> !town.isEmpty() && named(town, place.name()));
        if (named != null) {
            return named;
        }
        var within = only(places, place -> row.report().place().startsWith(place.path()));
        return within != null || !town.isEmpty()
                ? within
                : only(places, place -> isOf(row.report().unitName(), place));
    }

    /// 东风镇人民政府 is of 东风镇, and 盘锦市大洼区东风镇人民政府 too.
    private static boolean isOf(String unit, Jurisdiction place) {
        return unit.startsWith(place.name()) || unit.contains(place.fullName());
    }

    /// 二界沟 is 二界沟街道, and 大洼区二界沟街道 too.
    private static boolean named(String town, String place) {
        return town.endsWith(place) || (town.length() > 1 && place.startsWith(town));
    }

    private static @Nullable String only(List<Jurisdiction> places, Predicate<Jurisdiction> wanted) {
        var found = places.stream().filter(wanted).toList();
        return found.size() == 1 ? found.getFirst().id() : null;
    }
}
