package org.tuichu.programmes.intake;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.directory.UnitMatch;

/// A name of a draft with what it means, or may mean.
@Schema(name = "UnitName", description = "A name as the plan writes it, in how many duties, and what it means")
record UnitNameJson(
        String name,
        int duties,

        @Schema(description = "What a person said; null as long as nobody did") @Nullable
        Confirmed confirmed,

        @Schema(description = "Units that it may stand for, the likeliest first; empty once confirmed")
        List<Candidate> candidates,

        @Schema(description = "Name of the unit that would be created; null once confirmed") @Nullable
        String proposal) {

    @Schema(name = "ConfirmedName")
    record Confirmed(
            UUID unit, String unitName, String by, @Nullable String onBehalfOf, Instant at) {}

    @Schema(name = "CandidateUnit", description = "`confidence` from 0 to 1, two decimals")
    record Candidate(UUID unit, String unitName, BigDecimal confidence, UnitMatch.Reason reason) {
        static Candidate of(UnitMatch.Candidate one) {
            return new Candidate(one.unit().value(), one.unitName(), one.confidence(), one.reason());
        }
    }

    static UnitNameJson of(UnitNames.NamedUnit named) {
        return switch (named.meaning()) {
            case UnitNames.Confirmed(var unit, var unitName, var by, var behalf, var at) ->
                new UnitNameJson(
                        named.name(),
                        named.duties(),
                        new Confirmed(unit.value(), unitName, by, behalf, at.toInstant()),
                        List.of(),
                        null);
            case UnitNames.Proposed(var match) ->
                new UnitNameJson(
                        named.name(),
                        named.duties(),
                        null,
                        match.candidates().stream().map(Candidate::of).toList(),
                        match.proposal().name());
        };
    }
}
