package org.tuichu.statute.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegionsTest {
    private static final Vocabulary VOCABULARY = Vocabulary.standard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "diameter_m < 3 and diameter_m > 3",
                "diameter_m < 3 and diameter_m >= 3",
                "diameter_m < 0",
                "diameter_m <= -1",
                "kiln_kind == \"shaft\" and kiln_kind == \"wet\"",
                "kiln_kind in [\"shaft\"] and not kiln_kind in [\"shaft\", \"wet\"]",
                "idle == true and idle == false",
                "idle == true and (idle == false or diameter_m < 3 and diameter_m > 3.0000001)",
                "energy_metric_value > benchmark_baseline and benchmark_baseline > energy_metric_value",
                "energy_metric_value > benchmark_baseline and energy_metric_value < 3 and benchmark_baseline > 3"
            })
    void neverTrue(String condition) {
        assertThat(Regions.of(VOCABULARY.check(condition)).canBe(Truth.TRUE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "diameter_m <= 3 and diameter_m >= 3",
                "diameter_m > 3 and diameter_m < 3.0000001",
                "diameter_m <= 0",
                "emulsion_out_temp_c < -40",
                "kiln_kind != \"shaft\" and kiln_kind != \"wet\"",
                "energy_metric_value > benchmark_baseline and energy_metric_value < 3",
                "energy_metric_value > benchmark_baseline and energy_metric_value > 3 and energy_metric_value < 3.1 and benchmark_baseline > 3"
            })
    void sometimesTrue(String condition) {
        assertThat(Regions.of(VOCABULARY.check(condition)).canBe(Truth.TRUE)).isTrue();
    }

    @Test
    void alwaysTrue() {
        assertThat(Regions.of(VOCABULARY.check("diameter_m < 3 or diameter_m >= 3"))
                        .canBe(Truth.FALSE))
                .isFalse();
        assertThat(Regions.of(VOCABULARY.check("diameter_m < 3 or diameter_m > 3"))
                        .canBe(Truth.FALSE))
                .isTrue();
    }

    @Test
    void whatTellsTooMuchApartIsRefused() {
        String condition = VOCABULARY.facts().stream()
                .filter(fact -> fact.type() == FactType.NUMBER)
                .limit(20)
                .map(fact -> fact.name() + " < 3")
                .collect(Collectors.joining(" and "));

        assertThatThrownBy(() -> Regions.of(VOCABULARY.check(condition)))
                .hasMessageContaining("tells more than 1000000 cases apart");
    }
}
