package org.tuichu.enterprises.register;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// [Line] as JSON.
@Schema(name = "Line", description = "A device or production line")
record LineJson(
        UUID id,

        @Schema(description = "Grows with each change, proposal and decision")
        long version,

        UUID enterprise,
        SpecificationJson specification,
        Line.State state,

        @Schema(description = "Day since which it stands still, where known") @Nullable
        LocalDate since,

        @Schema(description = "Null until the survey of it was confirmed") @Nullable
        Instant lockedAt,

        @Schema(description = "When it was taken back as a wrong entry") @Nullable
        Instant withdrawnAt) {
    static LineJson of(Line line) {
        var locked = line.locked();
        var withdrawn = line.withdrawn();
        return new LineJson(
                line.id().value(),
                line.version(),
                line.enterprise().value(),
                SpecificationJson.of(line.specification()),
                line.state(),
                line.since(),
                locked == null ? null : locked.at(),
                withdrawn == null ? null : withdrawn.at());
    }

    @Schema(name = "LineSpecification", description = "What a line is, as somebody wrote it")
    record SpecificationJson(
            String name,
            @Nullable String kind,
            @Nullable String model,
            @Nullable String siteNumber,
            @Nullable String serial,
            @Schema(description = "Year") @Nullable Integer operatingSince,
            @Nullable BigDecimal capacity,
            @Nullable String capacityUnit,
            Specification.@Nullable Period capacityPeriod,
            @Schema(description = "kVA") @Nullable BigDecimal transformerKva,
            @Schema(description = "kW") @Nullable BigDecimal powerKw,

            @Schema(description = "What a table or a person said of it, word for word") @Nullable
            String description) {
        static SpecificationJson of(Specification is) {
            var capacity = is.capacity();
            return new SpecificationJson(
                    is.name(),
                    is.kind(),
                    is.model(),
                    is.siteNumber(),
                    is.serial(),
                    is.operatingSince(),
                    capacity == null ? null : capacity.value(),
                    capacity == null ? null : capacity.unit(),
                    capacity == null ? null : capacity.period(),
                    is.transformerKva(),
                    is.powerKw(),
                    is.description());
        }
    }

    @Schema(
            name = "LineEdition",
            description = "A specification with who wrote it and, of a proposal, what was decided")
    record EditionJson(
            int number,
            SpecificationJson specification,
            String writtenBy,

            @Schema(description = "The colleague whose roles were lent") @Nullable
            String writtenOnBehalfOf,

            Instant writtenAt,

            @Schema(description = "Why; of proposals only") @Nullable
            String reason,

            Line.@Nullable Decided decided) {
        static EditionJson of(Line.Edition edition) {
            return new EditionJson(
                    edition.number(),
                    SpecificationJson.of(edition.specification()),
                    edition.written().by(),
                    edition.written().onBehalfOf(),
                    edition.written().at(),
                    edition.reason(),
                    edition.decided());
        }
    }

    @Schema(name = "LineRecord", description = "A line with every edition of its specification, the latest first")
    record Whole(LineJson line, int edition, List<EditionJson> editions) {
        static Whole of(Line.Whole whole) {
            return new Whole(
                    LineJson.of(whole.line()),
                    whole.line().edition(),
                    whole.editions().stream().map(EditionJson::of).toList());
        }
    }
}
