package org.tuichu.programmes.follow;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.programmes.ProgrammeStatus;

/// A programme in the list. `own` says that it is the viewer's own place's; `duties` counts all of its duties,
/// `overdue` those with a date that has passed, `dueSoon` those with nothing passed and a date within 30 days.
public record ProgrammeRow(
        ProgrammeId id,
        String jurisdictionId,
        String jurisdictionName,
        boolean own,
        int year,
        String title,
        @Nullable String documentNumber,
        @Nullable LocalDate issueDate,
        ProgrammeStatus status,
        boolean sample,
        int duties,
        int overdue,
        int dueSoon) {}
