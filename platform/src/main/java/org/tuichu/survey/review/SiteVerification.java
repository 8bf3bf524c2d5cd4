package org.tuichu.survey.review;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.access.Permission;
import org.tuichu.access.Viewer;
import org.tuichu.ledger.Act;
import org.tuichu.ledger.Facts;

/// 现场核查: a look at lines of one enterprise on site, by officers of several units: one visit, one record.
///
/// - `about`: the enterprise as its rows name it
/// - `keeper`: path of the place whose office ordered it
/// - `heldOn`, `written`: null until the findings are written
/// - `findings`: what was found of the visit as a whole, null where each row says it
/// - `calledOff`: why, null unless it was
public record SiteVerification(
        UUID id,
        long version,
        String keeper,
        String about,
        LocalDate plannedOn,
        String place,
        @Nullable String reason,
        State state,
        @Nullable LocalDate heldOn,
        @Nullable String findings,
        @Nullable Who written,
        @Nullable String calledOff,
        Who ordered,
        Instant orderedAt,
        @Nullable Who ended,
        @Nullable Instant endedAt,
        List<Visited> rows,
        List<Party> parties) {
    /// `onBehalfOf` is the colleague whose roles were lent, null where they were the person's own.
    @Schema(name = "SiteVerificationPerson")
    public record Who(String person, @Nullable String onBehalfOf) {}

    /// A row that is looked at; `about` is what it says, as it was then, `finding` what was found of it.
    public record Visited(UUID row, String about, @Nullable String finding) {}

    /// Units that take part in one.
    static final int MOST_UNITS = 20;

    /// Rows that one looks at.
    static final int MOST_ROWS = 50;

    public enum State {
        ORDERED,
        /// The findings are written and wait for signatures.
        FOUND,
        CONCLUDED,
        CALLED_OFF;

        public boolean open() {
            return this == ORDERED || this == FOUND;
        }
    }

    public enum Signature {
        WAITING,
        SIGNED,
        REFUSED
    }

    /// A unit that takes part; `persons` were there for it. Who answered is null while nobody did.
    public record Party(
            UUID unit,
            String unitName,
            String path,
            @Nullable String persons,
            Signature answer,
            @Nullable String reason,
            @Nullable String person,
            @Nullable String onBehalfOf,
            @Nullable LocalDate on,
            @Nullable Instant at) {
        public boolean waits() {
            return answer == Signature.WAITING;
        }
    }

    /// What a row of the visit says; null for any other.
    public @Nullable String about(@Nullable UUID row) {
        return rows.stream()
                .filter(one -> one.row().equals(row))
                .map(Visited::about)
                .findFirst()
                .orElse(null);
    }

    List<UUID> rowIds() {
        return rows.stream().map(Visited::row).toList();
    }

    Act onRecord(ReviewAct act, Facts facts) {
        return Act.of(act, "siteVerification", id, facts.and("rows", rowIds()).and("about", about));
    }

    boolean isKeptBy(Viewer viewer) {
        return viewer.may(Permission.KEEP_REGISTER) && keeper.equals(viewer.jurisdictionPath());
    }

    /// What one unit has signed is not written anew.
    public boolean mayWrite(Viewer viewer) {
        return isKeptBy(viewer) && state.open() && parties.stream().allMatch(Party::waits);
    }

    public boolean mayAdd(Viewer viewer) {
        return isKeptBy(viewer) && state.open();
    }

    /// Once every unit has signed or refused.
    public boolean mayConclude(Viewer viewer) {
        return isKeptBy(viewer) && state == State.FOUND && parties.stream().noneMatch(Party::waits);
    }

    public boolean mayCallOff(Viewer viewer) {
        return isKeptBy(viewer) && state.open();
    }

    /// For the viewer's unit, which has not answered.
    public boolean maySign(Viewer viewer) {
        return state == State.FOUND && viewer.officer() && own(viewer) != null;
    }

    @Nullable
    Party own(Viewer viewer) {
        return parties.stream()
                .filter(party -> party.waits() && viewer.unitRecords().contains(party.unit()))
                .findFirst()
                .orElse(null);
    }
}
