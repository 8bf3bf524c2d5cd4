package org.tuichu.access;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a person typed to lend the own roles; what cannot be read is absent.
record NewDelegation(Optional<UUID> to, Optional<LocalDate> firstDay, Optional<LocalDate> lastDay, String reason) {
    static NewDelegation typed(
            @Nullable String to, @Nullable String firstDay, @Nullable String lastDay, @Nullable String reason) {
        return new NewDelegation(id(to), day(firstDay), day(lastDay), reason == null ? "" : reason.strip());
    }

    private static Optional<UUID> id(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(LocalDate::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
