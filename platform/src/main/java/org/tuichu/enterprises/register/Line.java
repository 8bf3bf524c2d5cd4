package org.tuichu.enterprises.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.access.Viewer;
import org.tuichu.enterprises.EnterpriseId;
import org.tuichu.enterprises.LineId;

/// A device or production line.
///
/// - `version`: grows by one with each change, proposal and decision
/// - `edition`: that of the specification that holds
/// - `since`: day since which it stands still, null while it operates or where it is not known
/// - `withdrawn`: null unless it was a wrong entry; it stays visible and nothing changes any more
/// - `locked`: null until the office confirmed the survey; from then on two persons change the specification
record Line(
        LineId id,
        long version,
        EnterpriseId enterprise,
        int edition,
        Specification specification,
        State state,
        @Nullable LocalDate since,
        @Nullable Locked locked,
        @Nullable Withdrawn withdrawn) {
    enum State {
        OPERATING,
        /// 停产
        STOPPED,
        /// 封存
        SEALED,
        /// 拆除
        DISMANTLED
    }

    /// Stands still since a day that nobody knows.
    public boolean sinceUnknown() {
        return state != State.OPERATING && since == null;
    }

    /// `onBehalfOf` is null where it was by own roles.
    record Locked(String by, @Nullable String onBehalfOf, Instant at) {}

    record Withdrawn(String by, @Nullable String onBehalfOf, Instant at, String reason) {}

    /// A specification as somebody wrote it. One with a `reason` is a proposal and holds once it is approved.
    record Edition(
            int number,
            Specification specification,
            Written written,
            @Nullable String reason,
            @Nullable Decided decided) {
        public boolean waits() {
            return reason != null && decided == null;
        }

        /// Held at its time, or holds.
        boolean held() {
            return reason == null || (decided != null && decided.decision() == Decision.APPROVED);
        }
    }

    /// By whom, with the account that tells people of one name apart; `onBehalfOf` is null where it was by own roles.
    record Written(String by, UUID account, @Nullable String onBehalfOf, Instant at) {
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

    /// `reason` is null only where it was approved, `onBehalfOf` where it was by own roles.
    record Decided(
            Decision decision,
            String by,
            @Nullable String onBehalfOf,
            Instant at,
            @Nullable String reason) {}

    /// With every edition, the latest first.
    record Whole(Line line, List<Edition> editions) {
        /// The proposal that waits for a second person.
        Optional<Edition> proposal() {
            return editions.stream().filter(Edition::waits).findFirst();
        }
    }
}
