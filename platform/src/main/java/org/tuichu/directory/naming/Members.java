package org.tuichu.directory.naming;

import java.util.List;
import java.util.function.Predicate;
import org.tuichu.directory.JurisdictionLevel;
import org.tuichu.directory.ProposedUnit.Member;
import org.tuichu.directory.UnitFunction;

/// The bodies that are known to belong to a class: towns and streets of a county, parks, the governments of a city's
/// counties.
final class Members {
    private static final String SOME = "SOME";

    private final Surroundings around;

    Members(Surroundings around) {
        this.around = around;
    }

    /// Empty where nobody can know: `相关部门`, `有关乡镇`.
    List<Member> of(Identity.ClassOf group) {
        if (group.scope().startsWith(SOME)) {
            return List.of();
        }
        return switch (group.kind()) {
            case TOWNS_AND_STREETS -> towns(place -> Governments.isTown(place) || Governments.isStreet(place));
            case TOWNS -> towns(Governments::isTown);
            case STREETS -> towns(Governments::isStreet);
            case PARKS -> parks(group.scope());
            case DIVISIONS -> divisions(group.scope());
            case LOWER_BODIES, DEPARTMENTS, DEPARTMENTS_WITH_DUTY, UNITS, GROUP_MEMBERS, OTHER -> List.of();
        };
    }

    private List<Member> towns(Predicate<Place> wanted) {
        return members(place -> place.level() == JurisdictionLevel.TOWN && wanted.test(place), UnitFunction.TOWN);
    }

    /// Which parks are the key ones is not written anywhere.
    private List<Member> parks(String scope) {
        return scope.isEmpty()
                ? members(
                        place -> place.level() == JurisdictionLevel.ZONE
                                || (place.level() == JurisdictionLevel.TOWN && Governments.isPark(place)),
                        UnitFunction.PARK)
                : List.of();
    }

    /// `letters` are the last characters of the divisions meant, empty for all: `区县`, `州市`.
    private List<Member> divisions(String letters) {
        return members(
                place -> (place.level() == JurisdictionLevel.CITY || place.level() == JurisdictionLevel.COUNTY)
                        && isOneOf(letters, place),
                UnitFunction.GOVERNMENT);
    }

    /// A province that speaks of its counties speaks of the divisions below its cities, which are not at hand here.
    private boolean isOneOf(String letters, Place place) {
        var last = place.name().substring(place.name().length() - 1);
        var countiesOfProvince = around.own().level() == JurisdictionLevel.PROVINCE
                && place.level() == JurisdictionLevel.CITY
                && (letters.contains("县") || letters.contains("区"));
        return !countiesOfProvince && (letters.isEmpty() || letters.contains(last));
    }

    private List<Member> members(Predicate<Place> wanted, UnitFunction function) {
        return around.below().stream()
                .filter(wanted)
                .map(place -> new Member(place.id(), place.name(), function, Governments.fullNames(place)))
                .toList();
    }
}
