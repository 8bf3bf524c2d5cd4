package org.tuichu.programmes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the head of every page of a programme says.
///
/// `documentNumber`, `issuer`, `issueDate` and `office` are null where the plan does not say. `documentName`
/// is null where no original is attached, `pack` where it was made from an uploaded plan. `supersedes` and
/// `supersededBy` name the programme before and after this one. `sample` says that it is made up.
public record ProgrammeHead(
        ProgrammeId id,
        String jurisdictionId,
        String jurisdictionName,
        int year,
        String title,
        @Nullable String documentNumber,
        @Nullable String issuer,
        @Nullable LocalDate issueDate,
        @Nullable String office,
        ProgrammeStatus status,
        @Nullable String documentName,
        @Nullable String pack,
        boolean sample,
        @Nullable UUID supersedes,
        @Nullable UUID supersededBy,
        @Nullable String activatedBy,
        @Nullable String activatedOnBehalfOf,
        @Nullable Instant activatedAt) {
    public boolean draft() {
        return status == ProgrammeStatus.DRAFT;
    }

    public boolean hasDocument() {
        return documentName != null;
    }
}
