package org.tuichu.statute.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tuichu.statute.table.Row;
import org.tuichu.statute.table.Table;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A plan of a place beside the catalogue, by the made-up rules of `plan-rules.tsv`: it binds, and where the two
/// differ a person is shown both.
class PlanRuleTest {
    private static final Rulebook RULEBOOK = RulebookReader.of(Table.beside(PlanRuleTest.class, "plan-editions.tsv"))
            .read(Table.beside(PlanRuleTest.class, "plan-rules.tsv"));
    private static final Screening SCREENING = new Screening(RULEBOOK);
    private static final int HERE = 21;
    private static final int ELSEWHERE = 33;

    @Test
    void aPlanThatGoesFurtherThanTheCatalogueDecidesAndIsShownBesideIt() {
        Verdict verdict = furnace(450, HERE, "2026-06-01");

        assertThat(verdict.judgement()).isEqualTo(Judgement.ELIMINATION);
        assertThat(verdict.rules()).extracting(Rule::id).containsExactly("p-blast_furnace");
        assertThat(verdict.due()).contains(LocalDate.of(2026, 11, 30));
        assertThat(shown(verdict))
                .containsExactly("PLAN 本县500立方米及以下高炉年内退出 / NATIONAL 400立方米及以下炼铁高炉, which does not hold");
    }

    @Test
    void aPlanThatGrantsTimeDoesNotPutOffTheCatalogue() {
        Verdict verdict = oven("2026-06-01");

        assertThat(verdict.judgement()).isEqualTo(Judgement.ELIMINATION);
        assertThat(verdict.rules()).extracting(Rule::id).containsExactly("n-coke_oven", "p-coke_oven");
        assertThat(verdict.due()).as("at once").isEmpty();
        assertThat(shown(verdict)).containsExactly("NATIONAL 炭化室高度小于4.3米焦炉 / PLAN 本县4.3米以下焦炉10月底前退出, which holds too");
    }

    @Test
    void aPlanHoldsInItsPlaceAndItsTimeOnly() {
        assertThat(furnace(450, ELSEWHERE, "2026-06-01").judgement()).isEqualTo(Judgement.ALLOWED);
        assertThat(furnace(450, null, "2026-06-01").judgement()).isEqualTo(Judgement.ALLOWED);
        assertThat(furnace(450, HERE, "2026-03-31").judgement()).isEqualTo(Judgement.ALLOWED);
        assertThat(furnace(450, HERE, "2026-12-31").judgement()).isEqualTo(Judgement.ELIMINATION);
        assertThat(furnace(450, HERE, "2027-01-01").judgement()).isEqualTo(Judgement.ALLOWED);
        assertThat(oven("2027-01-01").conflicts()).isEmpty();
    }

    @Test
    void whereBothSayTheSameThereIsNothingToDecide() {
        assertThat(furnace(501, HERE, "2026-06-01").conflicts()).isEmpty();

        List<Row> rows = Table.beside(PlanRuleTest.class, "plan-rules.tsv").stream()
                .map(row -> Rows.with(Rows.with(row, "deadline", "immediate"), "due", ""))
                .toList();
        var agreed = new Screening(RulebookReader.of(Table.beside(PlanRuleTest.class, "plan-editions.tsv"))
                .read(rows));
        assertThat(agreed.screen(line("coke_oven", "chamber_height_m", 4, HERE), LocalDate.of(2026, 6, 1))
                        .conflicts())
                .isEmpty();
    }

    @Test
    void theRulesOfThisTestAreClean() {
        assertThat(Lint.of(RULEBOOK)).isEmpty();
    }

    /// What a person is shown of each conflict, from the JSON.
    private static List<String> shown(Verdict verdict) {
        JsonNode json = JsonMapper.shared().valueToTree(VerdictJson.of("1", verdict));
        return json.get("conflicts")
                .valueStream()
                .map(conflict -> side(conflict.get("fired")) + " / " + side(conflict.get("other"))
                        + (conflict.get("other_fired").asBoolean() ? ", which holds too" : ", which does not hold"))
                .toList();
    }

    private static String side(JsonNode rule) {
        return rule.get("rank").asString() + " " + rule.get("summary").asString();
    }

    private static Verdict furnace(int volume, @Nullable Integer province, String day) {
        return SCREENING.screen(line("blast_furnace", "effective_volume_m3", volume, province), LocalDate.parse(day));
    }

    private static Verdict oven(String day) {
        return SCREENING.screen(line("coke_oven", "chamber_height_m", 4, HERE), LocalDate.parse(day));
    }

    private static Line line(String kind, String fact, int value, @Nullable Integer province) {
        Map<String, Object> facts = Map.of(fact, BigDecimal.valueOf(value));
        return new Line(kind, RULEBOOK.vocabulary().read(facts), province, null);
    }
}
