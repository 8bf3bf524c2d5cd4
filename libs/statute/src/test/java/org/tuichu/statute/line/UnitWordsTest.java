package org.tuichu.statute.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Texts are compared whatever the word for a unit.
class UnitWordsTest {
    @ParameterizedTest
    @CsvSource({
        "450m³高炉, 450立方米高炉",
        "450㎥高炉, 450方高炉",
        "Φ3.2×13m球磨机, φ3.2*13米球磨机",
        "6300KVA, 6300千伏安",
        "50吨转炉, ５０t转炉",
        "3200毫米, 3200mm"
    })
    void theWordForAUnitMakesNoDifference(String one, String other) {
        assertThat(UnitWords.alike(one)).isEqualTo(UnitWords.alike(other));
    }

    @ParameterizedTest
    @CsvSource({"450m³高炉, 450m²高炉", "4kg, 40.00t", "3双, 3张", "24门轮窑, 24m轮窑", "1座, 1台", "3.2m, 3.2mm"})
    void anotherUnitDoes(String one, String other) {
        assertThat(UnitWords.alike(one)).isNotEqualTo(UnitWords.alike(other));
    }
}
