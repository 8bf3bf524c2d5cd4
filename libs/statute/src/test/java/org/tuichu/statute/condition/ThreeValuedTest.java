package org.tuichu.statute.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThreeValuedTest {
    private static final Vocabulary VOCABULARY = Vocabulary.standard();

    @ParameterizedTest
    @CsvSource({
        "FALSE, FALSE, FALSE, FALSE", "FALSE, UNKNOWN, FALSE, UNKNOWN", "FALSE, TRUE, FALSE, TRUE",
        "UNKNOWN, FALSE, FALSE, UNKNOWN", "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN", "UNKNOWN, TRUE, UNKNOWN, TRUE",
        "TRUE, FALSE, FALSE, TRUE", "TRUE, UNKNOWN, UNKNOWN, TRUE", "TRUE, TRUE, TRUE, TRUE"
    })
    void truthTables(Truth one, Truth two, Truth and, Truth or) {
        assertThat(one.and(two)).isEqualTo(and);
        assertThat(one.or(two)).isEqualTo(or);
        assertThat(one.and(two).not()).as("de Morgan").isEqualTo(one.not().or(two.not()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            diameter_m < 3.0 | diameter_m=2.99 | TRUE |
            diameter_m < 3.0 | diameter_m=3 | FALSE |
            diameter_m < 3.0 | `` | UNKNOWN | diameter_m
            transformer_kva <= 6300 | transformer_kva=6300 | TRUE |
            transformer_kva < 6300 | transformer_kva=6300.00 | FALSE |
            not transformer_kva < 6300 | transformer_kva=6300 | TRUE |
            kiln_kind != "shaft" | kiln_kind=wet | TRUE |
            not kiln_kind in ["shaft", "wet"] | kiln_kind=wet | FALSE |
            not (acid_plant == true and idle == true) | acid_plant=false | TRUE |
            acid_plant == true and idle == true | acid_plant=false | FALSE |
            acid_plant == true and idle == true | acid_plant=true | UNKNOWN | idle
            acid_plant == true or idle == true | acid_plant=true | TRUE |
            acid_plant == true or idle == true | acid_plant=false | UNKNOWN | idle
            acid_plant == true and idle == true | `` | UNKNOWN | acid_plant idle
            (equipment == "sinter" and sinter_area_m2 < 90) or (equipment == "pellet_shaft" and area_m2 < 8) | equipment=sinter | UNKNOWN | sinter_area_m2
            (equipment == "sinter" and sinter_area_m2 < 90) or (equipment == "pellet_shaft" and area_m2 < 8) | area_m2=9 | UNKNOWN | equipment sinter_area_m2
            (equipment == "sinter" and sinter_area_m2 < 90) or (equipment == "pellet_shaft" and area_m2 < 8) | area_m2=9;sinter_area_m2=90 | FALSE |
            province in [14,61] and capacity_t_per_year < 300000 or capacity_t_per_year <= 90000 | capacity_t_per_year=90000 | TRUE |
            province in [14,61] and capacity_t_per_year < 300000 or capacity_t_per_year <= 90000 | capacity_t_per_year=90001 | UNKNOWN | province
            province in [14,61] and capacity_t_per_year < 300000 or capacity_t_per_year <= 90000 | capacity_t_per_year=300000 | FALSE |
            energy_metric_value > benchmark_baseline | energy_metric_value=118;benchmark_baseline=117 | TRUE |
            energy_metric_value > benchmark_baseline | energy_metric_value=118 | UNKNOWN | benchmark_baseline
            """)
    void decidesAndSaysWhatIsMissing(String condition, String known, Truth truth, String missing) {
        CheckedCondition checked = VOCABULARY.check(condition);
        Facts facts = facts(known);
        var names = new TreeSet<String>();
        if (checked.truth(facts) == Truth.UNKNOWN) {
            checked.addDeciding(facts, names);
        }

        assertThat(checked.truth(facts)).isEqualTo(truth);
        assertThat(String.join(" ", names)).isEqualTo(missing == null ? "" : missing);
    }

    @Test
    void keepsEveryFactConsulted() {
        assertThat(VOCABULARY
                        .check("acid_plant == true or process == \"x\" and stage == 1 or acid_plant == false")
                        .facts())
                .extracting(Fact::name)
                .containsExactly("acid_plant", "process", "stage");
    }

    @Test
    void aRelaxedConditionHoldsForWhatNearlyFires() {
        CheckedCondition relaxed = VOCABULARY
                .check("effective_volume_m3 <= 400 and nominal_capacity_t >= 100 and stage == 1")
                .relaxed(new BigDecimal("0.1"));

        assertThat(relaxed.truth(facts("effective_volume_m3=440;nominal_capacity_t=90;stage=1")))
                .isEqualTo(Truth.TRUE);
        assertThat(relaxed.truth(facts("effective_volume_m3=441;nominal_capacity_t=90;stage=1")))
                .isEqualTo(Truth.FALSE);
        assertThat(relaxed.truth(facts("effective_volume_m3=440;nominal_capacity_t=90;stage=2")))
                .isEqualTo(Truth.FALSE);
    }

    private static Facts facts(String known) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String pair : known == null || known.isBlank() ? new String[0] : known.split(";", -1)) {
            String[] parts = pair.split("=", 2);
            Fact fact = VOCABULARY.find(parts[0]).orElseThrow();
            values.put(
                    parts[0],
                    switch (fact.type()) {
                        case NUMBER -> new BigDecimal(parts[1]);
                        case TEXT -> parts[1];
                        case FLAG -> Boolean.valueOf(parts[1]);
                    });
        }
        return VOCABULARY.read(values);
    }
}
