package org.tuichu.enterprises.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tuichu.directory.Jurisdiction;
import org.tuichu.enterprises.EnterpriseId;

/// An enterprise in the register of the place whose office keeps it.
///
/// - `version`: grows by one with each change of it, its names, permits or encumbrances
/// - `keeper`: path of the place that keeps it
/// - `withdrawnAt`: null unless it was a wrong entry; it stays visible and nothing changes any more
/// - `location`: town or park below the keeper where it lies; the keeper itself where that is not known
record Enterprise(
        EnterpriseId id,
        long version,
        String keeper,
        Jurisdiction location,
        String name,
        Particulars particulars,
        @Nullable Instant withdrawnAt) {

    /// A former name with the first and last day on which it held, null where unknown.
    record FormerName(
            String name,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    /// The whole of it; names and withdrawals the latest first, lines in the order of entry. Permits that were wrong
    /// entries are among them.
    record Whole(
            Enterprise enterprise,
            List<FormerName> names,
            List<Permit> permits,
            List<Encumbrance> encumbrances,
            List<Line> lines,
            List<Withdrawal> withdrawals) {}

    /// One line of a list; `location` is the id of the place, `lines` counts its lines.
    record Row(
            EnterpriseId id,
            String name,
            @Nullable String creditCode,
            String location,
            @Nullable String industryCode,
            int lines) {}
}
