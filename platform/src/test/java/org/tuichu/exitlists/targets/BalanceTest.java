package org.tuichu.exitlists.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tuichu.exitlists.list.Amount;
import org.tuichu.exitlists.list.CommonUnits;
import org.tuichu.exitlists.list.Portion;
import org.tuichu.exitlists.targets.Comparison.Standing;

/// Targets of a city (100) and its counties (101, 102) against what their lists take out.
class BalanceTest {
    private static Target target(
            String keeper, String place, @Nullable Integer lines, @Nullable String capacity, String unit) {
        var amount = capacity == null ? null : new Amount(new BigDecimal(capacity), unit);
        return new Target(keeper, "某地", place, place, "水泥", new Target.Wanted(lines, amount), "某文件");
    }

    private static Portion listed(String place, int lines, String unit, String capacity) {
        return new Portion(place, "水泥", 6, lines, new Amount(new BigDecimal(capacity), unit));
    }

    private static Balance.Industry only(List<Target> targets, List<Portion> portions) {
        var industries = Balance.of("100", targets, portions).industries();
        assertThat(industries).hasSize(1);
        return industries.getFirst();
    }

    @Test
    void theTargetFromAboveIsHeldAgainstTheListsAndAgainstItsDecomposition() {
        var cement = only(
                List.of(
                        target("/1/100/", "100", 5, "60", "万吨/年"),
                        target("/1/", "100", 4, "50", "万吨/年"),
                        target("/1/100/", "101", 3, "30", "万吨/年"),
                        target("/1/100/", "102", 2, "10", "万吨/年")),
                List.of(listed("101", 3, "万吨/年", "35.5"), listed("102", 1, "万吨/年", "10")));
        assertThat(cement.from()).extracting(Target::keeper).isEqualTo("/1/");
        assertThat(cement.whole().lines()).satisfies(check -> {
            assertThat(check.standing()).isEqualTo(Standing.MET);
            assertThat(check.words()).isEqualTo("0");
        });
        assertThat(cement.whole().capacity()).satisfies(check -> {
            assertThat(check.standing()).isEqualTo(Standing.SHORT);
            assertThat(check.words()).isEqualTo("4.5 万吨/年");
        });
        assertThat(cement.decomposed().lines()).satisfies(check -> {
            assertThat(check.standing()).isEqualTo(Standing.OVER);
            assertThat(check.words()).isEqualTo("1");
        });
        assertThat(cement.decomposed().capacity()).satisfies(check -> {
            assertThat(check.standing()).isEqualTo(Standing.SHORT);
            assertThat(check.words()).isEqualTo("10 万吨/年");
        });
        assertThat(cement.cells()).extracting(Balance.Cell::place).containsExactly("101", "102");
        assertThat(cement.cells().getFirst().comparison().capacity())
                .extracting(Comparison.Check::standing, Comparison.Check::words)
                .containsExactly(Standing.OVER, "5.5 万吨/年");
    }

    @Test
    void anotherUnitIsShownAndNeverAdded() {
        var cement = only(
                List.of(target("/1/", "100", null, "50", "万吨/年")),
                List.of(listed("101", 1, "万吨/年", "20"), listed("101", 1, "t/d", "2500")));
        assertThat(cement.whole().capacity())
                .extracting(Comparison.Check::standing, Comparison.Check::words)
                .containsExactly(Standing.SHORT, "30 万吨/年");
        assertThat(cement.whole().otherUnits()).containsOnlyKeys("t/d");
        assertThat(cement.whole().lines()).isNull();
    }

    @Test
    void tonnesAreAddedInWhicheverUnitTheyAreWritten() {
        var balance = Balance.of(
                "100",
                List.of(target("/1/", "100", null, "100", "万吨"), target("/1/100/", "101", null, "900000", "吨/年")),
                List.of(listed("101", 1, "万吨/年", "45"), listed("101", 1, "吨/年", "450000")));
        var cement = balance.industries().getFirst();
        assertThat(cement.whole().capacity())
                .extracting(Comparison.Check::standing, Comparison.Check::words)
                .containsExactly(Standing.SHORT, "10 万吨/年");
        assertThat(cement.whole().otherUnits()).isEmpty();
        assertThat(cement.decomposed().capacity())
                .extracting(Comparison.Check::standing, Comparison.Check::words)
                .containsExactly(Standing.SHORT, "10 万吨/年");
        assertThat(cement.cells().getFirst().comparison().capacity())
                .extracting(Comparison.Check::standing, Comparison.Check::words)
                .containsExactly(Standing.MET, "0 万吨/年");
        assertThat(balance.conversions())
                .extracting(CommonUnits.Conversion::words)
                .containsExactlyInAnyOrder("1 万吨/年 = 1 万吨", "1 万吨/年 = 10000 吨/年");
    }

    @Test
    void aTargetWithoutAnyListIsMissingAndAListWithoutTargetIsHeldAgainstNone() {
        var cement = only(List.of(target("/1/100/", "101", 2, null, "")), List.of(listed("102", 1, "万吨/年", "10")));
        assertThat(cement.from()).isNull();
        assertThat(cement.cells())
                .satisfiesExactly(
                        cell -> assertThat(cell.comparison().missing()).isTrue(),
                        cell -> assertThat(cell.comparison())
                                .extracting(Comparison::wanted, Comparison::lines, Comparison::missing)
                                .containsExactly(null, null, false));
    }

    @Test
    void aLineWithoutIndustryCountsForNoTarget() {
        var balance = Balance.of("100", List.of(), List.of(new Portion("101", null, 6, 2, null)));
        assertThat(balance.industries()).isEmpty();
        assertThat(balance.unnamed().lines()).isEqualTo(2);
    }
}
