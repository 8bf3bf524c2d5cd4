package org.tuichu.statute.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tuichu.statute.table.Row;

class ScreeningTest {
    private static final Rulebook RULEBOOK = Rulebook.standard();
    private static final Screening SCREENING = new Screening(RULEBOOK);
    private static final int ZHEJIANG = 33;

    @Test
    void theEditionInForceOnTheDayDecides() {
        Line cell = line("aluminium_cell", Map.of("cell_kind", "prebaked", "current_ka", 120));

        assertThat(on(cell, "2019-12-31").judgement()).isEqualTo(Judgement.ALLOWED);
        assertThat(on(cell, "2020-01-01").rules()).extracting(Rule::id).containsExactly("2019-aluminium_cell-3");
        assertThat(on(cell, "2024-01-31").rules()).extracting(Rule::id).containsExactly("2019-aluminium_cell-3");
        assertThat(on(cell, "2024-02-01").rules()).extracting(Rule::id).containsExactly("2024-aluminium_cell-3");
    }

    @Test
    void anExceptionIsAQuestionToAPerson() {
        Map<String, Object> small = Map.of("effective_volume_m3", 380, "use", "steelmaking");

        Verdict open = on(line("blast_furnace", small), "2022-06-01");
        assertThat(open.judgement()).isEqualTo(Judgement.UNKNOWN);
        assertThat(open.missing()).containsExactly("exception_applies");
        assertThat(on(line("blast_furnace", small, null, false), "2022-06-01").judgement())
                .isEqualTo(Judgement.ELIMINATION);
        Verdict exempt = on(line("blast_furnace", small, null, true), "2022-06-01");
        assertThat(exempt.judgement()).isEqualTo(Judgement.ALLOWED);
        assertThat(exempt.nearly()).extracting(Rule::id).contains("2019-blast_furnace-1");
    }

    @Test
    void anExceptionThatCannotBeMeantIsNotAskedFor() {
        Verdict shaft = on(line("cement_kiln", Map.of("kiln_kind", "shaft")), "2022-06-01");
        Verdict hollow = on(line("cement_kiln", Map.of("kiln_kind", "dry_hollow")), "2022-06-01");

        assertThat(shaft.judgement()).isEqualTo(Judgement.ELIMINATION);
        assertThat(shaft.carriedByVerifiedRule()).isTrue();
        assertThat(hollow.missing()).containsExactly("exception_applies");
    }

    @Test
    void aRuleThatFiredIsNotUndoneByWhatOthersLack() {
        Verdict small = on(line("induction_furnace", Map.of("furnace_kind", "coreless_line_freq")), "2022-06-01");

        assertThat(small.judgement()).isEqualTo(Judgement.ELIMINATION);
        assertThat(small.missing()).isEmpty();
        assertThat(small.findings()).extracting(Finding::outcome).contains(Outcome.UNDECIDED);
    }

    @Test
    void anOpenEliminationLeavesARestrictionOpen() {
        Verdict furnace = on(
                line("sintering_machine", Map.of("equipment", "sinter", "sinter_area_m2", 20), null, null),
                "2022-06-01");

        assertThat(furnace.judgement()).isEqualTo(Judgement.UNKNOWN);
        assertThat(furnace.missing()).containsExactly("exception_applies", "ore");
    }

    @Test
    void listsOfAProvinceHoldInItOnly() {
        Map<String, Object> furnace =
                Map.of("nominal_capacity_t", 120, "transformer_kva", 12_000, "steel_grade", "alloy");

        assertThat(on(line("electric_arc_furnace", furnace), "2022-06-01").judgement())
                .isEqualTo(Judgement.ALLOWED);
        assertThat(on(line("electric_arc_furnace", furnace, 32, false), "2022-06-01")
                        .judgement())
                .isEqualTo(Judgement.ALLOWED);
        assertThat(on(line("electric_arc_furnace", furnace, ZHEJIANG, false), "2022-06-01")
                        .judgement())
                .isEqualTo(Judgement.ELIMINATION);
    }

    @Test
    void whereListsDisagreeBothAreShown() {
        Map<String, Object> furnace =
                Map.of("nominal_capacity_t", 120, "transformer_kva", 12_000, "steel_grade", "alloy");
        Verdict verdict = on(line("electric_arc_furnace", furnace, ZHEJIANG, false), "2022-06-01");

        assertThat(verdict.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.stricter().edition().rank()).isEqualTo(Rank.PROVINCE);
            assertThat(conflict.other().id()).isEqualTo("2019-electric_arc_furnace-1");
            assertThat(conflict.other().edition().rank()).isEqualTo(Rank.NATIONAL);
            assertThat(conflict.otherFired()).isFalse();
        });
    }

    @Test
    void listsThatDifferInTheDayDisagreeToo() {
        Verdict verdict = on(line("cement_kiln", Map.of("kiln_kind", "shaft", "diameter_m", 3)), "2015-06-01");

        assertThat(verdict.due()).contains(LocalDate.of(2010, 12, 31));
        assertThat(verdict.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.other().edition().id()).isEqualTo("2011修正");
            assertThat(conflict.otherFired()).isTrue();
        });
    }

    @Test
    void anAssociationAdvisesAndDecidesNothing() {
        Verdict line = on(line("clinker_line", Map.of("clinker_t_per_day", 2_400)), "2022-06-01");

        assertThat(line.judgement()).isEqualTo(Judgement.ALLOWED);
        assertThat(line.advice()).extracting(Rule::id).containsExactly("jc2019-clinker_line-1");
        assertThat(on(line("clinker_line", Map.of("clinker_t_per_day", 2_400)), "2012-06-01")
                        .judgement())
                .isEqualTo(Judgement.NOT_COVERED);
    }

    @Test
    void aKindThatStandsForSeveralIsScreenedAsEachOfThem() {
        Map<String, Object> thirty = Map.of("nominal_capacity_t", 30, "steel_grade", "carbon");

        assertThat(on(line("converter", thirty, null, false), "2012-06-01").rules())
                .extracting(Rule::id)
                .containsExactly("gf2010-converter_or_eaf-1");
        assertThat(on(line("converter_or_eaf", thirty, null, false), "2012-06-01")
                        .due())
                .contains(LocalDate.of(2011, 12, 31));
        assertThat(on(line("converter_or_eaf", thirty, null, false), "2022-06-01")
                        .judgement())
                .isEqualTo(Judgement.ELIMINATION);
    }

    @Test
    void aKindThatStandsForSeveralIsAskedForWhereTheyDiffer() {
        Map<String, Object> seventy = Map.of("nominal_capacity_t", 70, "steel_grade", "alloy");
        Verdict verdict = on(line("converter_or_eaf", seventy), "2022-06-01");

        assertThat(verdict.judgement()).isEqualTo(Judgement.UNKNOWN);
        assertThat(verdict.missing()).containsExactly("kind");
    }

    @Test
    void anUnknownKindIsAskedForAndAForeignOneNotCovered() {
        assertThat(on(line(null, Map.of()), "2022-06-01").missing()).containsExactly("kind");
        assertThat(on(line("toaster", Map.of()), "2022-06-01").judgement()).isEqualTo(Judgement.NOT_COVERED);
        assertThat(on(line("blast_furnace", Map.of("effective_volume_m3", 100)), "2005-06-01")
                        .judgement())
                .isEqualTo(Judgement.NOT_COVERED);
    }

    @Test
    void aFindingOfAStandardSpeaksOnlyWhereThereIsOne() {
        Map<String, Object> large = Map.of("effective_volume_m3", 2_000, "use", "steelmaking");
        assertThat(on(line("blast_furnace", large), "2025-06-01").judgement()).isEqualTo(Judgement.ALLOWED);

        Map<String, Object> wasteful = new HashMap<>(large);
        wasteful.put("energy_metric_value", 440);
        wasteful.put("benchmark_baseline", 435);
        assertThat(on(line("blast_furnace", wasteful), "2025-06-01").missing())
                .containsExactly("retrofit_deadline_passed");
        wasteful.put("retrofit_deadline_passed", true);
        assertThat(on(line("blast_furnace", wasteful, null, false), "2025-06-01")
                        .judgement())
                .isEqualTo(Judgement.ELIMINATION);
        assertThat(on(line("toaster", wasteful, null, false), "2025-06-01").judgement())
                .isEqualTo(Judgement.ELIMINATION);
    }

    @Test
    void aDayToComeIsStillElimination() {
        List<Row> rows = new ArrayList<>(RulebookReader.catalogue());
        rows.replaceAll(row -> row.text("id").equals("2024-coke_oven-1") ? Rows.with(row, "due", "2025-12-31") : row);
        var screening = new Screening(RulebookReader.standard().read(rows));
        Line oven = line("coke_oven", Map.of("chamber_height_m", new BigDecimal("3.2")));

        Verdict before = screening.screen(oven, LocalDate.of(2024, 6, 1));
        assertThat(before.judgement()).isEqualTo(Judgement.ELIMINATION);
        assertThat(before.due()).contains(LocalDate.of(2025, 12, 31));
    }

    @Test
    void theStrictestRuleStandsFirst() {
        Verdict verdict = on(
                line(
                        "pulp_line",
                        Map.of("pulp", "straw", "line_capacity_t_per_year", 9_000, "process", "lime_pit"),
                        41,
                        false),
                "2022-06-01");

        assertThat(verdict.rules())
                .extracting(Rule::id)
                .containsExactly("2019-pulp_line-2", "2019-pulp_line-4", "yz2006-pulp_line-1");
        assertThat(verdict.due()).as("at once").isEmpty();
    }

    @Test
    void anUnverifiedRuleWarnsAndCarriesNothing() {
        Verdict recalled = on(line("coke_oven", Map.of("chamber_height_m", 3)), "2022-06-01");
        Verdict verified = on(line("brick_kiln", Map.of("kiln_kind", "annular")), "2022-06-01");

        assertThat(recalled.judgement()).isEqualTo(Judgement.ELIMINATION);
        assertThat(recalled.carriedByVerifiedRule()).isFalse();
        assertThat(verified.carriedByVerifiedRule()).isTrue();
        assertThat(on(line("brick_kiln", Map.of("kiln_kind", "tunnel")), "2022-06-01")
                        .carriedByVerifiedRule())
                .as("allowed, but by a rule from memory too")
                .isFalse();
    }

    @Test
    void everyRuleLookedAtIsInTheTrace() {
        Verdict verdict = on(line("brick_kiln", Map.of("kiln_kind", "annular", "door_count", 24)), "2015-06-01");

        assertThat(verdict.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.outcome()).isEqualTo(Outcome.NOT_MET);
            assertThat(finding.consulted().toString()).isEqualTo("{kiln_kind=annular, door_count=24}");
        });
    }

    @Test
    void whetherAnExceptionHoldsIsSaidOfEachRule() {
        var facts = Map.of("kiln_kind", "dry_hollow", "diameter_m", BigDecimal.valueOf(2.4));
        Line kiln = line("cement_kiln", facts, null, null);
        assertThat(outcomes(kiln)).containsExactly(Outcome.EXCEPTION_OPEN, Outcome.EXCEPTION_OPEN);
        assertThat(outcomes(kiln.with(Map.of("gf2010-cement_kiln-1", true))))
                .containsExactly(Outcome.EXEMPT, Outcome.EXCEPTION_OPEN);

        Line ofAllAlike = line("cement_kiln", facts, null, true);
        assertThat(outcomes(ofAllAlike)).containsExactly(Outcome.EXEMPT, Outcome.EXEMPT);
        assertThat(outcomes(ofAllAlike.with(Map.of("gf2010-cement_kiln-2", false))))
                .containsExactly(Outcome.EXEMPT, Outcome.FIRED);
    }

    private static List<Outcome> outcomes(Line kiln) {
        return on(kiln, "2015-06-01").findings().stream()
                .filter(finding -> finding.rule().id().startsWith("gf2010-cement_kiln-"))
                .sorted(Comparator.comparing(finding -> finding.rule().id()))
                .map(Finding::outcome)
                .toList();
    }

    private static Verdict on(Line line, String day) {
        return SCREENING.screen(line, LocalDate.parse(day));
    }

    private static Line line(@Nullable String kind, Map<String, ?> facts) {
        return line(kind, facts, null, null);
    }

    private static Line line(
            @Nullable String kind,
            Map<String, ?> facts,
            @Nullable Integer province,
            @Nullable Boolean exceptionApplies) {
        Map<String, Object> typed = new HashMap<>(facts);
        typed.replaceAll((name, value) -> value instanceof Integer whole ? BigDecimal.valueOf(whole) : value);
        return new Line(kind, RULEBOOK.vocabulary().read(typed), province, exceptionApplies);
    }
}
