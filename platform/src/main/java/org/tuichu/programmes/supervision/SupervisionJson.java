package org.tuichu.programmes.supervision;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.evidence.FileJson;

/// [Supervision] as JSON.
@Schema(name = "Supervision", description = "Minutes of a meeting, a circular or an interview.")
record SupervisionJson(
        UUID id,

        @Schema(description = "Programme under which it was entered")
        UUID programme,

        Supervision.Kind kind,
        LocalDate heldOn,
        String title,
        @Nullable String documentNumber,

        @Schema(description = "Who is interviewed or criticised") @Nullable
        String unit,

        String enteredBy,

        @Schema(description = "Whose roles were lent for it; null where it was by own ones") @Nullable
        String enteredOnBehalfOf,

        Instant enteredAt,

        @Schema(description = "Null unless it turned out to be wrong")
        Supervision.@Nullable Withdrawn withdrawn) {
    static SupervisionJson of(Supervision record) {
        return new SupervisionJson(
                record.id(),
                record.programme().value(),
                record.kind(),
                record.heldOn(),
                record.title(),
                record.documentNumber(),
                record.unit(),
                record.entered().by(),
                record.entered().onBehalfOf(),
                record.entered().at(),
                record.withdrawn());
    }

    @Schema(name = "SupervisedDuty", description = "A duty with path and heading as they were.")
    record DutyJson(UUID id, String path, String heading) {}

    @Schema(name = "SupervisionRecord", description = "The whole of it.")
    record Whole(SupervisionJson record, String text, List<DutyJson> duties, List<FileJson> files) {
        static Whole of(Supervision.Whole whole) {
            return new Whole(
                    SupervisionJson.of(whole.record()),
                    whole.text(),
                    whole.duties().stream()
                            .map(duty -> new DutyJson(duty.duty().value(), duty.path(), duty.heading()))
                            .toList(),
                    whole.files().stream().map(FileJson::of).toList());
        }
    }
}
