package org.tuichu.statute.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// 万吨/年 and 吨/年 measure the same thing, 万吨/年 and t/d do not.
class CapacityUnitTest {
    @ParameterizedTest
    @CsvSource({
        "万吨/年, t, 10000, year",
        "吨/年, t, 1, year",
        "万t/a, t, 10000, year",
        "万吨, t, 10000, ''",
        "t/d, t, 1, day",
        "万重量箱/年, weight_case, 10000, year",
        "万块标砖/年, brick_std, 10000, year",
        "m³, m3, 1, ''",
        "立方米, m3, 1, ''",
        "MVA, kva, 1000, ''"
    })
    void aUnitIsSoManyOfItsBase(String text, String base, BigDecimal factor, String per) {
        assertThat(CapacityUnit.of(text)).hasValueSatisfying(unit -> {
            assertThat(unit.base()).isEqualTo(base);
            assertThat(unit.factor()).isEqualByComparingTo(factor);
            assertThat(unit.per()).isEqualTo(per);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "万", "吨/台", "30万吨", "万吨水泥", "某"})
    void whatIsNoUnitAloneIsNotTakenApart(String text) {
        assertThat(CapacityUnit.of(text)).isEmpty();
    }

    @Test
    void theFactorOfOneUnitOverThatOfAnotherIsWhatOneOfItMakes() {
        var large = CapacityUnit.of("万吨/年").orElseThrow();
        var small = CapacityUnit.of("千克/年").orElseThrow();
        assertThat(large.factor().divide(small.factor())).isEqualByComparingTo("10000000");
    }
}
