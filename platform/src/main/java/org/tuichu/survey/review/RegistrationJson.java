package org.tuichu.survey.review;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.enterprises.Register;
import org.tuichu.statute.line.NameCandidate;
import org.tuichu.survey.campaign.RowField;

/// How confirmed rows enter the register, as other programs get and send it.
final class RegistrationJson {
    private RegistrationJson() {}

    @Schema(
            name = "RowRegistration",
            description =
                    "What a confirmed row would become: `enterprises` it may mean, the likeliest first, and its lines in "
                            + "order. `version` is that of the review. `collected` is what it says of the enterprise, `known` what the "
                            + "enterprise of `into` has already: that stays, and only the rest is filled in.")
    record Whole(
            UUID row,
            @Nullable Long version,
            Register.Collected collected,
            List<Register.Compared> known,
            List<EnterpriseItem> enterprises,
            List<LineItem> lines) {}

    @Schema(name = "RegistrationEnterprise", description = "`score` is that of the name, 0 to 1.")
    record EnterpriseItem(
            UUID id,
            String name,
            @Nullable String creditCode,
            double score,
            Set<NameCandidate.Difference> differences,
            boolean sameCode) {
        static EnterpriseItem of(Register.Candidate one) {
            return new EnterpriseItem(
                    one.id().value(), one.name(), one.creditCode(), one.score(), one.differences(), one.sameCode());
        }
    }

    @Schema(
            name = "RegistrationLine",
            description =
                    "A line as the row says it. `alike` are lines of the register that may be the same device, once `into` "
                            + "was given: a person says which one it is, or that it is another.")
    record LineItem(Register.SurveyedLine line, List<AlikeItem> alike) {
        static LineItem of(Register.SurveyedLine line, List<Register.Alike> alike) {
            return new LineItem(line, alike.stream().map(AlikeItem::of).toList());
        }
    }

    @Schema(name = "RegistrationAlike")
    record AlikeItem(UUID line, String words, UUID enterprise, String enterpriseName) {
        static AlikeItem of(Register.Alike one) {
            return new AlikeItem(
                    one.line().value(), one.words(), one.enterprise().value(), one.enterpriseName());
        }
    }

    @Schema(
            name = "RegisterRow",
            description =
                    "`into` is the id of an enterprise, or `new` with `name`. What else is known of it is as the row says it where "
                            + "it is absent, and not known where it is empty; coordinates need a `datum`: WGS84, CGCS2000, "
                            + "GCJ02 or BD09. Of an enterprise that is there only what it lacks is filled in. `lines` stand in "
                            + "the order of the row; what was confirmed holds, a field counts only where the row leaves it open. A "
                            + "fault of a line names the field with the number of the line from 0, as `same-0`.")
    record Registering(
            @Nullable Long version,
            @Nullable String into,
            @Nullable String name,
            @Nullable String creditCode,
            @Nullable String legalRepresentative,
            @Nullable String location,
            @Nullable String address,
            @Nullable String longitude,
            @Nullable String latitude,
            @Nullable String datum,
            @Nullable String staff,
            @Nullable List<String> electricityAccounts,
            @Nullable List<LineSaid> lines) {
        RegistrationForm form() {
            var fields = new Fields();
            fields.put("into", into);
            fields.put("name", name);
            fields.put("creditCode", creditCode);
            fields.put("legalRepresentative", legalRepresentative);
            fields.put("location", location);
            fields.put("address", address);
            fields.put("longitude", longitude);
            fields.put("latitude", latitude);
            fields.put("datum", datum);
            fields.put("staff", staff);
            fields.put(
                    "electricityAccounts", electricityAccounts == null ? null : String.join(" ", electricityAccounts));
            var said = lines == null ? List.<LineSaid>of() : lines;
            for (var at = 0; at < said.size(); at++) {
                said.get(at).into(fields, at);
            }
            return new RegistrationForm(fields.said());
        }
    }

    @Schema(
            name = "RegisterRowLine",
            description =
                    "`state` is OPERATING, STOPPED, SEALED or DISMANTLED: without one a new line is refused, where the row does not "
                            + "say it. `same` is the id of the line of the register that it is, or `new` with `alikeReason` where it is not "
                            + "one of those that are written like it.")
    record LineSaid(
            @Nullable String siteNumber,
            @Nullable String serial,
            @Nullable String operatingSince,
            @Nullable String capacity,
            @Nullable String capacityUnit,
            @Nullable String capacityPeriod,
            @Nullable String transformerKva,
            @Nullable String powerKw,
            @Nullable String state,
            @Nullable String since,
            @Nullable String same,
            @Nullable String alikeReason) {
        private void into(Fields fields, int at) {
            fields.put("siteNumber-" + at, siteNumber);
            fields.put("serial-" + at, serial);
            fields.put("operatingSince-" + at, operatingSince);
            fields.put("capacity-" + at, capacity);
            fields.put("capacityUnit-" + at, capacityUnit);
            fields.put("capacityPeriod-" + at, capacityPeriod);
            fields.put("transformerKva-" + at, transformerKva);
            fields.put("powerKw-" + at, powerKw);
            fields.put("state-" + at, state);
            fields.put("since-" + at, since);
            fields.put("same-" + at, same);
            fields.put("alikeReason-" + at, alikeReason);
        }
    }

    /// Fields of the form by name; what nobody said is left out.
    private record Fields(Map<String, String> said) {
        Fields() {
            this(new HashMap<>());
        }

        void put(String field, @Nullable String value) {
            if (value != null) {
                said.put(field, value);
            }
        }
    }

    @Schema(name = "CertainRow", description = "A confirmed row that leaves no doubt of its enterprise and its line.")
    record CertainItem(UUID row, long version, UUID enterprise, String enterpriseName, Register.SurveyedLine line) {
        static CertainItem of(CertainRows.Looked.Certain one) {
            return new CertainItem(
                    one.row().id(),
                    one.row().asPicked().version(),
                    one.enterprise().id().value(),
                    one.enterprise().name(),
                    one.line());
        }
    }

    @Schema(
            name = "LeftRow",
            description =
                    "A confirmed row that a person enters by itself; `why` is what stands against entering it with others.")
    record LeftItem(
            UUID row, UUID task, String unitName, int ordinal, Map<RowField, String> cells, CertainRows.Why why) {
        static LeftItem of(CertainRows.Looked.Left one) {
            var row = one.row();
            var report = row.report();
            return new LeftItem(
                    row.id(),
                    report.task(),
                    report.unitName(),
                    row.ordinal(),
                    row.cells().texts(),
                    one.why());
        }
    }

    @Schema(name = "RegisterRows", description = "With the versions they were seen in, 200 at most.")
    record Picking(@Nullable List<ReviewJson.Seen> rows) {
        List<Picked> picked() {
            return rows == null
                    ? List.of()
                    : rows.stream()
                            .map(row -> new Picked(row.id(), row.version()))
                            .toList();
        }
    }
}
