package org.tuichu.programmes.responsibility;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.access.Viewer;

/// [Letter] as JSON.
@Schema(name = "ResponsibilityLetter", description = "A letter of responsibility between two levels.")
record LetterJson(
        UUID id,

        @Schema(description = "Grows with each act; an act names the version it was made from")
        long version,

        UUID programme,
        String programmeTitle,

        @Schema(description = "Place that keeps the programme")
        String above,

        @Schema(description = "Unit that receives it") UUID unit,
        String unitName,
        String title,
        Move.State state,

        @Schema(description = "Grows each time it is drafted anew after a return")
        int round) {
    static LetterJson of(Letter letter) {
        return new LetterJson(
                letter.id(),
                letter.version(),
                letter.about().programme().value(),
                letter.about().title(),
                letter.above().name(),
                letter.below().unit(),
                letter.below().name(),
                letter.title(),
                letter.state(),
                letter.round());
    }

    @Schema(name = "ResponsibilityTarget", description = "How much of what, by when.")
    record TargetJson(
            @Nullable String name,
            @Nullable BigDecimal value,
            @Nullable String measure,
            @Nullable LocalDate endsOn) {}

    @Schema(name = "ResponsibilityAct", description = "An act; signatures are SIGN_ABOVE and SIGN_BELOW.")
    record Entry(
            Move.Act act,
            Move.State to,
            int round,
            @Nullable String reason,
            UUID account,
            String person,
            String unit,
            @Nullable String onBehalfOf,
            @Schema(description = "Business date") LocalDate on,
            Instant at) {}

    @Schema(name = "WholeResponsibilityLetter", description = "With its targets, its history and what may be done now.")
    record Whole(LetterJson letter, String text, List<TargetJson> targets, List<Entry> history, List<Move.Act> may) {
        static Whole of(Letter.Whole whole, Viewer viewer) {
            return new Whole(
                    LetterJson.of(whole.letter()),
                    whole.content().text(),
                    whole.content().targets().stream()
                            .map(one -> new TargetJson(one.name(), one.value(), one.measure(), one.endsOn()))
                            .toList(),
                    whole.history().stream().map(Whole::entry).toList(),
                    whole.moves(viewer).stream().map(Move::act).toList());
        }

        private static Entry entry(Letter.Entry entry) {
            return new Entry(
                    entry.act(),
                    entry.to(),
                    entry.round(),
                    entry.reason(),
                    entry.account(),
                    entry.person(),
                    entry.unit(),
                    entry.onBehalfOf(),
                    entry.on(),
                    entry.at());
        }
    }

    @Schema(name = "DraftResponsibilityLetter", description = "`unit` of a new one, `version` of one that is edited.")
    record DraftJson(
            @Nullable Long version,
            @Nullable UUID unit,
            @Nullable String title,
            @Nullable String text,
            @Nullable List<TargetJson> targets) {
        LetterForm form() {
            return new LetterForm(
                    version,
                    text(unit),
                    text(title).strip(),
                    text(text).strip(),
                    targets == null
                            ? List.of()
                            : targets.stream().map(DraftJson::row).toList());
        }

        private static LetterForm.Row row(TargetJson target) {
            var value = target.value();
            return LetterForm.Row.of(
                    target.name(),
                    value == null ? null : value.toPlainString(),
                    target.measure(),
                    text(target.endsOn()));
        }

        private static String text(@Nullable Object value) {
            return value == null ? "" : value.toString();
        }
    }

    @Schema(name = "ActOnResponsibilityLetter", description = "An act, and the version it was made from.")
    record ActJson(
            Move.@Nullable Act act,
            @Nullable Long version,
            @Nullable String reason) {}
}
