package org.tuichu.directoryweb;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tuichu.directory.Jurisdiction;
import org.tuichu.directory.JurisdictionLevel;

/// A jurisdiction as the API gives it.
@Schema(name = "Jurisdiction", description = "An administrative division, or a zone that acts like one")
record JurisdictionDocument(
        @Schema(description = "The code where there is one, else an id beginning with Z")
        String id,

        @Schema(description = "GB/T 2260 (six digits) or statistical code of a town (nine); null for a zone") @Nullable
        String code,

        String name,

        @Schema(description = "With the division above, as a plan's title gives it")
        String fullName,

        JurisdictionLevel level,

        @Schema(description = "Id of the jurisdiction above; null for a province") @Nullable
        String parentId,

        @Schema(description = "Ids from the province down, each followed by a slash")
        String path,

        @Schema(description = "Made up for sample data") boolean invented,

        @Schema(description = "First day of a zone; null when unknown") @Nullable
        LocalDate validFrom,

        @Schema(description = "Last day of a zone; null while it exists") @Nullable
        LocalDate validTo,

        @Schema(description = "Who added a zone; null for shipped data") @Nullable
        String addedBy,

        @Schema(description = "The colleague whose roles were lent for it") @Nullable
        String onBehalfOf) {

    static JurisdictionDocument of(Jurisdiction place) {
        return new JurisdictionDocument(
                place.id(),
                place.code(),
                place.name(),
                place.fullName(),
                place.level(),
                place.parentId(),
                place.path(),
                place.invented(),
                place.validFrom(),
                place.validTo(),
                place.addedBy(),
                place.addedOnBehalfOf());
    }
}
