package org.tuichu.survey.review;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.access.Viewer;
import org.tuichu.evidence.FileJson;

/// Site verifications as other programs get and send them.
final class SiteVerificationJson {
    private SiteVerificationJson() {}

    /// What the caller may do now.
    enum May {
        WRITE_FINDINGS,
        ADD_FILES,
        SIGN,
        CONCLUDE,
        CALL_OFF
    }

    @Schema(
            name = "SiteVerification",
            description =
                    "`about` is the enterprise; `findings` are those of the visit as a whole; `calledOff` says why, absent "
                            + "unless it was; `may` is what the caller may do now.")
    record Item(
            UUID id,
            long version,
            String about,
            List<RowItem> rows,
            LocalDate plannedOn,
            String place,
            @Nullable String reason,
            SiteVerification.State state,
            @Nullable LocalDate heldOn,
            @Nullable String findings,
            SiteVerification.@Nullable Who written,
            @Nullable String calledOff,
            SiteVerification.Who ordered,
            Instant orderedAt,
            SiteVerification.@Nullable Who ended,
            @Nullable Instant endedAt,
            List<PartyItem> units,
            List<May> may) {
        static Item of(SiteVerification one, Viewer viewer) {
            return new Item(
                    one.id(),
                    one.version(),
                    one.about(),
                    one.rows().stream().map(RowItem::of).toList(),
                    one.plannedOn(),
                    one.place(),
                    one.reason(),
                    one.state(),
                    one.heldOn(),
                    one.findings(),
                    one.written(),
                    one.calledOff(),
                    one.ordered(),
                    one.orderedAt(),
                    one.ended(),
                    one.endedAt(),
                    one.parties().stream().map(PartyItem::of).toList(),
                    may(one, viewer));
        }

        private static List<May> may(SiteVerification one, Viewer viewer) {
            return List.of(May.values()).stream()
                    .filter(what -> switch (what) {
                        case WRITE_FINDINGS -> one.mayWrite(viewer);
                        case ADD_FILES -> one.mayAdd(viewer);
                        case SIGN -> one.maySign(viewer);
                        case CONCLUDE -> one.mayConclude(viewer);
                        case CALL_OFF -> one.mayCallOff(viewer);
                    })
                    .toList();
        }
    }

    @Schema(
            name = "SiteVerificationRow",
            description =
                    "`about` is what the row says, as it was when it was ordered; `finding` what was found of it.")
    record RowItem(UUID row, String about, @Nullable String finding) {
        static RowItem of(SiteVerification.Visited one) {
            return new RowItem(one.row(), one.about(), one.finding());
        }
    }

    @Schema(
            name = "SiteVerificationUnit",
            description = "`persons` were there for the unit; who answered signed for it.")
    record PartyItem(
            UUID unit,
            String name,
            @Nullable String persons,
            SiteVerification.Signature answer,
            @Nullable String reason,
            @Nullable String person,
            @Nullable String onBehalfOf,
            @Nullable LocalDate on) {
        static PartyItem of(SiteVerification.Party party) {
            return new PartyItem(
                    party.unit(),
                    party.unitName(),
                    party.persons(),
                    party.answer(),
                    party.reason(),
                    party.person(),
                    party.onBehalfOf(),
                    party.on());
        }
    }

    @Schema(name = "SiteVerificationWhole")
    record Whole(Item verification, List<Photo> files) {
        static Whole of(SiteVerification one, List<SiteVerificationFiles.Photo> files, Viewer viewer) {
            return new Whole(Item.of(one, viewer), files.stream().map(Photo::of).toList());
        }
    }

    @Schema(name = "SiteVerificationFile", description = "`row` is the one that it shows, absent for the visit.")
    record Photo(
            FileJson file, @Nullable UUID row, @Nullable String note, SiteVerification.Who by, Instant at) {
        static Photo of(SiteVerificationFiles.Photo one) {
            return new Photo(FileJson.of(one.file()), one.row(), one.note(), one.who(), one.at());
        }
    }

    @Schema(
            name = "OrderSiteVerification",
            description =
                    "`version` is that of the review of the row; `rows` are others that are looked at with it, 49 at most; "
                            + "`unit` are the ids of 2 to 20 units that take part.")
    record Ordering(
            @Nullable Long version,
            @Nullable LocalDate plannedOn,
            @Nullable String place,
            @Nullable String reason,
            @Nullable List<UUID> unit,
            @Nullable List<ReviewJson.Seen> rows) {
        OrderForm form() {
            return new OrderForm(
                    Objects.toString(plannedOn, null),
                    place,
                    reason,
                    unit == null ? null : unit.stream().map(Objects::toString).toList(),
                    rows == null
                            ? null
                            : rows.stream()
                                    .map(row -> new Picked(row.id(), row.version()).toString())
                                    .toList());
        }
    }

    @Schema(
            name = "SiteVerificationFindings",
            description =
                    "`rows` says of each row what was found, `findings` what there is to say of the visit as a whole, "
                            + "`persons` of each unit who was there for it; a fault names `finding-` and the id of the row, "
                            + "`persons-` and the id of the unit.")
    record Finding(
            @Nullable Long version,
            @Nullable LocalDate heldOn,
            @Nullable String findings,
            @Nullable List<Found> rows,
            @Nullable List<Attendance> persons) {
        Map<String, String> byField() {
            var fields = new HashMap<String, String>();
            if (rows != null) {
                rows.forEach(one -> fields.put("finding-" + one.row(), one.finding()));
            }
            if (persons != null) {
                persons.forEach(one -> fields.put("persons-" + one.unit(), one.names()));
            }
            return fields;
        }
    }

    @Schema(name = "SiteVerificationFinding", description = "What was found of one row.")
    record Found(UUID row, String finding) {}

    @Schema(name = "SiteVerificationPersons", description = "`names` of those who were there for the unit.")
    record Attendance(UUID unit, String names) {}

    @Schema(name = "SignSiteVerification", description = "SIGNED, or REFUSED with a reason; for the own unit.")
    record Signing(
            @Nullable Long version,
            SiteVerification.@Nullable Signature answer,
            @Nullable String reason) {}

    @Schema(
            name = "EndSiteVerification",
            description = "Concluded once every unit has answered; called off at any time before, with a reason.")
    record Ending(
            @Nullable Long version,
            @Nullable Boolean calledOff,
            @Nullable String reason) {}
}
