package org.tuichu.enterprises;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A line of the register that stands, neither withdrawn nor dismantled, as a unit would report it again. Null is what
/// nobody said.
///
/// - `rows`: those of surveys that it was confirmed by
/// - `operatingSince`: year
/// - `state`: OPERATING, STOPPED or SEALED; `stoppedSince` the day since which it stands still
public record KnownLine(
        LineId id,
        Set<UUID> rows,
        Holder holder,
        Device device,
        @Nullable Integer operatingSince,
        @Nullable LineCapacity capacity,
        String state,
        @Nullable LocalDate stoppedSince) {
    public KnownLine {
        rows = Set.copyOf(rows);
    }

    /// Whose it is; `locationId` is the id of the place where it lies.
    public record Holder(
            String name,
            @Nullable String creditCode,
            String locationId,
            @Nullable String address) {}

    /// What it is, as somebody wrote it.
    public record Device(
            String name,
            @Nullable String model,
            @Nullable String siteNumber,
            @Nullable String serial) {}
}
