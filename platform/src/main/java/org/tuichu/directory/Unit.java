package org.tuichu.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A body, or a class of bodies, that plans give duties to.
///
/// - `version`: grows by one with each change; a change names the version it was made from
/// - `jurisdictionId`: whose unit it is; its level is that of the unit
/// - `office`: houses the office of the leading group of its jurisdiction
/// - `placeId`: the place below that it governs (the town of a town government), null for all others
/// - `validFrom`, `validTo`: first and last day of the body, null where unknown or open
/// - `confirmedBy`: who found the record right, null while only the program proposed it; `confirmedOnBehalfOf`: with
///   whose roles, null where they were own ones
/// - `mergedInto`: the unit that this one turned out to be, null for all others
public record Unit(
        UnitId id,
        long version,
        String jurisdictionId,
        String jurisdictionPath,
        String name,
        UnitKind kind,
        UnitFunction function,
        boolean office,
        @Nullable String placeId,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String confirmedBy,
        @Nullable String confirmedOnBehalfOf,
        @Nullable UnitId mergedInto) {

    /// Whether it had not ended before that day; one without a last day never has.
    public boolean inBeingOn(LocalDate day) {
        return validTo == null || !validTo.isBefore(day);
    }
}
