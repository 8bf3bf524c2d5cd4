package org.tuichu.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Roles lent to a colleague from one day to another, both included; `revokedAt` is null unless they were taken back.
record Delegation(
        UUID id,
        UUID fromAccount,
        String from,
        UUID toAccount,
        String to,
        LocalDate firstDay,
        LocalDate lastDay,
        String reason,
        @Nullable Instant revokedAt) {
    public boolean inForce(LocalDate today) {
        return revokedAt == null && !today.isBefore(firstDay) && !today.isAfter(lastDay);
    }

    public boolean revocable(LocalDate today) {
        return revokedAt == null && !today.isAfter(lastDay);
    }
}
