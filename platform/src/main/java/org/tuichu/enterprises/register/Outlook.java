package org.tuichu.enterprises.register;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.UUID;
import org.tuichu.enterprises.EnterpriseId;
import org.tuichu.enterprises.LineId;
import org.tuichu.statute.rule.Preview;

/// What becomes outdated of a register when.
///
/// - `today`, `until`: after the one, on the other at the latest
/// - `looked`: lines that stand and were asked about; `more` where there are others that were not
/// - `totals`: lines and tonnes a year by day
/// - `events`: in order, the first of `total`
record Outlook(
        LocalDate today,
        LocalDate until,
        int looked,
        boolean more,
        NavigableMap<LocalDate, Preview.Total> totals,
        List<Happens> events,
        int total) {
    /// To one line.
    record Happens(LineId line, EnterpriseId enterprise, String name, Preview.Outdated what) {}

    @Schema(
            name = "Outlook",
            description =
                    "`looked` lines were asked about; `more` says that there are others. `events` are the first of `total`.")
    record Answered(
            LocalDate today,
            LocalDate until,
            int looked,
            boolean more,
            NavigableMap<LocalDate, Preview.Total> totals,
            List<Item> events,
            int total) {
        @Schema(name = "OutlookEvent")
        record Item(UUID line, UUID enterprise, String name, VerdictJson.OutdatedItem what) {}

        static Answered of(Outlook outlook) {
            return new Answered(
                    outlook.today(),
                    outlook.until(),
                    outlook.looked(),
                    outlook.more(),
                    outlook.totals(),
                    outlook.events().stream()
                            .map(one -> new Item(
                                    one.line().value(),
                                    one.enterprise().value(),
                                    one.name(),
                                    VerdictJson.OutdatedItem.of(one.what())))
                            .toList(),
                    outlook.total());
        }
    }
}
