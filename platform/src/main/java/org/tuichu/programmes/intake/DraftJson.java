package org.tuichu.programmes.intake;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tuichu.programmes.ProgrammeStatus;

/// A draft as it stands, with all duties, removed ones included, where each fact stands in the document, and what
/// people changed. All places are UTF-16 code units of the document's text, the end exclusive.
record DraftJson(
        HeadJson programme,
        List<DutyJson> duties,
        List<ProgrammeView.Stage> stages,
        List<ProgrammeView.Basis> legalBases,
        List<ProgrammeView.Problem> problems,

        @Schema(description = "What people changed in the head and the stages")
        List<CorrectionJson> corrections) {
    static DraftJson of(ProgrammeView view) {
        return new DraftJson(
                HeadJson.of(view.programme()),
                view.duties().stream().map(duty -> DutyJson.of(view, duty)).toList(),
                view.stages(),
                view.legalBases(),
                view.problems(),
                CorrectionJson.of(view, null));
    }

    record HeadJson(
            UUID id,
            long version,
            ProgrammeStatus status,
            String jurisdictionName,
            boolean sample,
            Edit.Header header) {
        static HeadJson of(ProgrammeRow row) {
            return new HeadJson(
                    row.id(),
                    row.version(),
                    row.status(),
                    row.jurisdictionName(),
                    row.sample(),
                    new Edit.Header(
                            row.title(),
                            row.documentNumber(),
                            row.issuer(),
                            row.issueDate(),
                            row.year(),
                            row.office()));
        }
    }

    @Schema(name = "DraftDuty", description = "A duty of a draft; the span is null where it has no place in a document")
    record DutyJson(
            UUID id,
            int ordinal,
            String path,
            @Nullable String text,
            @Nullable Integer spanStart,
            @Nullable Integer spanEnd,
            boolean removed,
            DutyFacts facts,
            List<FoundJson> found,

            @Schema(description = "What people changed, the earliest first")
            List<CorrectionJson> corrections) {
        static DutyJson of(ProgrammeView all, DutyView view) {
            var duty = view.duty();
            return new DutyJson(
                    duty.id(),
                    duty.ordinal(),
                    duty.path(),
                    duty.text(),
                    duty.spanStart(),
                    duty.spanEnd(),
                    duty.removed(),
                    view.facts(),
                    FoundJson.of(view),
                    CorrectionJson.of(all, duty.id()));
        }
    }

    @Schema(name = "FoundFact", description = "What was read of a duty at one place of the document")
    record FoundJson(
            @Schema(allowableValues = {"UNIT", "DATE", "PUBLICATION", "CLOCK"})
            Mark.Kind kind,

            @Schema(
                    description =
                            "The unit, the date as written, the kind of publication; of a clock its months, `6+3` with an extension")
            String value,

            @Schema(description = "It stands above the duty and holds for it too")
            boolean inherited,

            int spanStart,
            int spanEnd) {
        static List<FoundJson> of(DutyView view) {
            var duty = view.duty();
            return Stream.of(
                            view.units().stream()
                                    .map(one -> of(
                                            Mark.Kind.UNIT,
                                            one.name(),
                                            one.inherited(),
                                            one.spanStart(),
                                            one.spanEnd())),
                            view.deadlines().stream()
                                    .map(one -> of(
                                            Mark.Kind.DATE,
                                            one.quote(),
                                            one.inherited(),
                                            one.spanStart(),
                                            one.spanEnd())),
                            view.publications().stream()
                                    .map(one -> of(
                                            Mark.Kind.PUBLICATION,
                                            one.kind().name(),
                                            false,
                                            one.spanStart(),
                                            one.spanEnd())),
                            Stream.of(of(Mark.Kind.CLOCK, months(duty), false, duty.clockStart(), duty.clockEnd())))
                    .flatMap(facts -> facts)
                    .flatMap(Stream::ofNullable)
                    .toList();
        }

        private static String months(DutyRow duty) {
            return duty.rectifyMonths() + (duty.extensionMonths() == null ? "" : "+" + duty.extensionMonths());
        }

        /// Null where it stands nowhere in the document: a person entered it.
        private static @Nullable FoundJson of(
                Mark.Kind kind, String value, boolean inherited, @Nullable Integer start, @Nullable Integer end) {
            return start == null || end == null ? null : new FoundJson(kind, value, inherited, start, end);
        }
    }

    @Schema(name = "DraftCorrection", description = "What a person changed; the values are JSON, null for nothing")
    record CorrectionJson(
            String field,
            @Nullable String asRead,
            @Nullable String corrected,
            String by,
            @Nullable String onBehalfOf,
            OffsetDateTime at) {
        static List<CorrectionJson> of(ProgrammeView view, @Nullable UUID duty) {
            return view.corrections().stream()
                    .filter(one -> Objects.equals(one.dutyId(), duty))
                    .map(one -> new CorrectionJson(
                            one.field(),
                            one.asRead(),
                            one.corrected(),
                            one.correctedBy(),
                            one.correctedOnBehalfOf(),
                            one.correctedAt()))
                    .toList();
        }
    }
}
