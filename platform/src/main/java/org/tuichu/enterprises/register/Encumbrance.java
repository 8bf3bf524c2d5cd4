package org.tuichu.enterprises.register;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A mortgage or seizure: who has to be asked before a line is dismantled. `since` is null where it is not known,
/// `liftedOn` while it holds.
record Encumbrance(
        UUID id,
        Kind kind,
        String holder,
        @Nullable LocalDate since,
        @Nullable String note,
        @Nullable LocalDate liftedOn) {
    enum Kind {
        /// 抵押
        MORTGAGE,
        /// 查封
        SEIZURE
    }
}
