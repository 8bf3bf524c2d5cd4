package org.tuichu.enterprises;

import org.jspecify.annotations.Nullable;
import org.tuichu.rulebook.Screened;

/// A line of the register whose survey was confirmed, as it stands: neither withdrawn nor dismantled.
///
/// - `locationId`, `locationPath`: the town or park where the enterprise lies
/// - `edition`: that of the specification that holds
/// - `words`: as people call it (`1# 高炉 450m³`)
/// - `kind`: code in the vocabulary of the rulebook, or whatever else somebody called it; null where nobody did
/// - `capacity`: null where nobody said it
public record RegisteredLine(
        LineId id,
        Holder holder,
        String locationId,
        String locationPath,
        int edition,
        String words,
        @Nullable String kind,
        @Nullable LineCapacity capacity,
        Screened screened) {
    /// Whose it is, named as today.
    public record Holder(
            EnterpriseId id, String name, @Nullable String creditCode) {}
}
