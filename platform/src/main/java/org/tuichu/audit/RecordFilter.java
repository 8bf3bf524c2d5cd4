package org.tuichu.audit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.tuichu.ledger.RecordQuery;

/// What the auditor typed; blank fields do not narrow. Days are those of `zone`, both included.
record RecordFilter(
        @Nullable String actor,
        @Nullable String unit,
        @Nullable String act,
        @Nullable String subject,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate until,
        @Nullable Long before) {
    /// No year that anybody searches is outside.
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    /// The name or user name that was typed.
    @Nullable
    String person() {
        return meant(actor);
    }

    RecordQuery query(RecordQuery.@Nullable Person person, ZoneId zone) {
        return new RecordQuery(
                person,
                meant(unit),
                Stream.ofNullable(meant(act)).collect(Collectors.toSet()),
                meant(subject),
                from == null ? null : start(from, zone),
                until == null ? null : start(within(until).plusDays(1), zone),
                before);
    }

    private static OffsetDateTime start(LocalDate day, ZoneId zone) {
        return within(day).atStartOfDay(zone).toOffsetDateTime();
    }

    private static LocalDate within(LocalDate day) {
        return day.isBefore(FIRST) ? FIRST : day.isAfter(LAST) ? LAST : day;
    }

    private static @Nullable String meant(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
