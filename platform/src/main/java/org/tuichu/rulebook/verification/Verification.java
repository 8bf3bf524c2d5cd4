package org.tuichu.rulebook.verification;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.access.Viewer;
import org.tuichu.evidence.EvidenceId;

/// A rule compared with its official text.
///
/// - `keeper`: path of the place whose office did it; it counts there and below
/// - `text`: the rule as it was compared
/// - `place`: where in the source it stands
record Verification(
        UUID id,
        String keeper,
        String text,
        Source source,
        String place,
        @Nullable String note,
        Proposed proposed,
        @Nullable Decided decided,
        @Nullable Withdrawn withdrawn) {
    record Source(EvidenceId file, String name) {}

    /// `onBehalfOf` is null where it was by own roles.
    record Proposed(String by, UUID account, @Nullable String onBehalfOf, Instant at) {
        /// Is this person's, or that of the colleague whose roles the person works with.
        boolean isOf(Viewer viewer) {
            var behalf = viewer.onBehalfOf();
            return account.equals(viewer.accountId()) || (behalf != null && account.equals(behalf.accountId()));
        }
    }

    enum Decision {
        APPROVED,
        DECLINED
    }

    /// `reason` is null only where it was approved.
    @Schema(name = "RuleVerificationDecided")
    record Decided(
            Decision decision,
            String by,
            @Nullable String onBehalfOf,
            Instant at,
            @Nullable String reason) {}

    @Schema(name = "RuleVerificationWithdrawn")
    record Withdrawn(String by, @Nullable String onBehalfOf, Instant at, String reason) {}

    /// Made by the viewer's office.
    boolean isOf(Viewer viewer) {
        return keeper.equals(viewer.jurisdictionPath());
    }

    /// The own office has one under way, or one that holds.
    boolean standsInTheWayOf(Viewer viewer) {
        return isOf(viewer) && (waits() || holds());
    }

    public boolean waits() {
        return decided == null;
    }

    /// Counts, as long as the rule is as it was compared.
    public boolean holds() {
        return decided != null && decided.decision() == Decision.APPROVED && withdrawn == null;
    }
}
