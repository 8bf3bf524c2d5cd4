package org.tuichu.exitlists.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The curve of the year warns when more than half leaves in November and December.
class CurveTest {
    private static Portion portion(int month, int lines, String unit, String capacity) {
        return new Portion("100", "水泥", month, lines, new Amount(new BigDecimal(capacity), unit));
    }

    @Test
    void halfOfTheLinesInTheLastTwoMonthsIsNoRushAndOneMoreIs() {
        assertThat(Curve.of(List.of(
                                portion(10, 2, "万吨/年", "20"),
                                portion(11, 1, "万吨/年", "10"),
                                portion(12, 1, "万吨/年", "10")))
                        .rushed())
                .isFalse();
        var curve = Curve.of(List.of(portion(10, 2, "万吨/年", "40"), portion(12, 3, "万吨/年", "10")));
        assertThat(curve.rushed()).isTrue();
        assertThat(curve.lateLines()).isEqualTo(3);
        assertThat(curve.rushedUnits()).isEmpty();
    }

    @Test
    void capacityRushesUnitByUnit() {
        var curve = Curve.of(
                List.of(portion(3, 3, "万吨/年", "20"), portion(11, 1, "万吨/年", "20.5"), portion(6, 1, "万重量箱/年", "900")));
        assertThat(curve.rushed()).isFalse();
        assertThat(curve.rushedUnits()).containsExactly("万吨/年");
        assertThat(curve.late("万吨/年")).isEqualByComparingTo("20.5");
        assertThat(curve.whole().capacity()).containsOnlyKeys("万吨/年", "万重量箱/年");
    }

    @Test
    void tonnesRushTogetherAndADayIsNoYear() {
        var curve = Curve.of(
                List.of(portion(3, 1, "万吨/年", "45"), portion(11, 1, "吨/年", "460000"), portion(12, 1, "t/d", "1000")));
        assertThat(curve.whole().of("万吨/年")).isEqualByComparingTo("91");
        assertThat(curve.rushedUnits()).containsExactlyInAnyOrder("万吨/年", "t/d");
        assertThat(curve.late("万吨/年")).isEqualByComparingTo("46");
        assertThat(curve.conversions())
                .extracting(CommonUnits.Conversion::words)
                .containsExactly("1 万吨/年 = 10000 吨/年");
    }

    @Test
    void aLineWhoseCapacityNobodySaidCountsAsALineAlone() {
        var curve = Curve.of(List.of(new Portion("100", null, 12, 2, null), portion(1, 1, "万吨/年", "5")));
        assertThat(curve.rushed()).isTrue();
        assertThat(curve.whole()).satisfies(whole -> {
            assertThat(whole.lines()).isEqualTo(3);
            assertThat(whole.unsaid()).isEqualTo(2);
            assertThat(whole.of("万吨/年")).isEqualByComparingTo("5");
        });
        assertThat(curve.share(curve.months().getFirst())).isEqualTo(50);
    }

    @Test
    void nothingIsNoRush() {
        var curve = Curve.of(List.of());
        assertThat(curve.rushed()).isFalse();
        assertThat(curve.months()).hasSize(12);
        assertThat(curve.share(curve.months().getFirst())).isZero();
    }
}
