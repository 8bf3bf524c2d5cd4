package org.tuichu.programmes.follow.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.programmes.ProgrammeStatus;
import org.tuichu.programmes.follow.ProgrammeRow;

/// A programme in a list.
@Schema(description = "A programme: what a work plan of a place and a year became.")
record ProgrammeJson(
        UUID id,

        @Schema(description = "GB/T 2260 code, or an own id beginning with Z", example = "211104")
        String jurisdictionId,

        String jurisdictionName,
        int year,
        String title,
        @Nullable String documentNumber,
        @Nullable LocalDate issueDate,
        ProgrammeStatus status,

        @Schema(description = "Made up: never to be shown as real")
        boolean sample,

        int duties,

        @Schema(description = "Duties with a date that has passed")
        int overdue,

        @Schema(description = "Duties with nothing passed and a date within 30 days")
        int dueSoon) {
    static ProgrammeJson of(ProgrammeRow row) {
        return new ProgrammeJson(
                row.id().value(),
                row.jurisdictionId(),
                row.jurisdictionName(),
                row.year(),
                row.title(),
                row.documentNumber(),
                row.issueDate(),
                row.status(),
                row.sample(),
                row.duties(),
                row.overdue(),
                row.dueSoon());
    }
}
