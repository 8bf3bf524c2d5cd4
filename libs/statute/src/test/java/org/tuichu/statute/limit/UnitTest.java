package org.tuichu.statute.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTest {
    @ParameterizedTest
    @CsvSource({
        "kgce/t, gce/kg, 1",
        "tce/t, kgce/t, 1000",
        "kgce/重量箱, kgce/t, 20",
        "kgce/t, kgce/重箱, 0.05",
        "MWh/t, kWh/t, 1000",
        "g/m³, mg/Nm3, 1000",
        "ug/L, mg/L, 0.001",
    })
    void convertsByAFactorThatIsShown(String from, String to, BigDecimal factor) {
        assertThat(unit(from).in(unit(to)))
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo(factor));
    }

    @ParameterizedTest
    @CsvSource({"kgce/t, kWh/t", "mg/m3, mg/L", "kgce/t, kgoe/t", "kgce/t, kgce/Adt", "gce/kWh, kgce/t", "m3/t, kg/t"})
    void neverConvertsIntoAnotherThing(String from, String to) {
        assertThat(unit(from).in(unit(to))).isEmpty();
        assertThat(unit(to).in(unit(from))).isEmpty();
    }

    @Test
    void anUnknownUnitIsNamed() {
        assertThatThrownBy(() -> Measurement.ofYear("水泥熟料", "综合煤耗", "100", "kgce/头", 2024))
                .hasMessage("unit is unknown: kgce/头");
    }

    private static Unit unit(String symbol) {
        return Unit.of(symbol).orElseThrow();
    }
}
