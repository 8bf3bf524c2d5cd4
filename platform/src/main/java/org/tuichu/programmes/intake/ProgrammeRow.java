package org.tuichu.programmes.intake;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.programmes.Place;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.programmes.ProgrammeStatus;

/// A programme's own row, without what belongs to it.
record ProgrammeRow(
        UUID id,
        long version,
        String jurisdictionId,
        String jurisdictionName,
        String jurisdictionPath,
        int year,
        String title,
        @Nullable String documentNumber,
        @Nullable String issuer,
        @Nullable LocalDate issueDate,
        @Nullable String office,
        ProgrammeStatus status,
        @Nullable UUID documentId,
        @Nullable String pack,
        boolean sample,
        @Nullable UUID supersedes,
        String createdBy,
        @Nullable String createdOnBehalfOf,
        OffsetDateTime createdAt,
        @Nullable String activatedBy,
        @Nullable String activatedOnBehalfOf,
        @Nullable OffsetDateTime activatedAt) {

    ProgrammeId programmeId() {
        return new ProgrammeId(id);
    }

    /// The jurisdiction whose office works on it and whose units it names: that of the place itself, or one above.
    String keeperId() {
        var end = jurisdictionPath.length() - 1;
        return jurisdictionPath.substring(jurisdictionPath.lastIndexOf('/', end - 1) + 1, end);
    }

    /// The date by which its names are understood: of issue, else the first day of its year.
    LocalDate datedOn() {
        return issueDate == null ? LocalDate.of(year, 1, 1) : issueDate;
    }

    Place place() {
        return new Place(jurisdictionId, jurisdictionName, jurisdictionPath);
    }

    public boolean isDraft() {
        return status == ProgrammeStatus.DRAFT;
    }
}
