package org.tuichu.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An administrative division, or a zone that acts like one.
///
/// - `id`: the code where there is one, else one of our own beginning with Z
/// - `code`: six digits of GB/T 2260, nine of the statistical code for a town, null for a zone and for an invented one
/// - `fullName`: as a plan's title gives it, with the division above (`盘锦市大洼区`)
/// - `path`: ids from the province down, each followed by a slash; what data scope compares
/// - `invented`: made up for sample data, never shown as real
/// - `validFrom`, `validTo`: first and last day of a zone, null where unknown or open
/// - `addedBy`: user name of the person who added this zone, null for shipped data; `addedOnBehalfOf`: with whose
///   roles, null where they were own ones
public record Jurisdiction(
        String id,
        @Nullable String code,
        String name,
        String fullName,
        JurisdictionLevel level,
        @Nullable String parentId,
        String path,
        boolean invented,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String addedBy,
        @Nullable String addedOnBehalfOf) {

    /// Whether it had not ended before that day; only zones end.
    public boolean inBeingOn(LocalDate day) {
        return validTo == null || !validTo.isBefore(day);
    }
}
