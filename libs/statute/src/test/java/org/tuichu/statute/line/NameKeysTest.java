package org.tuichu.statute.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Names that may be meant alike are found by a key that they have in common, so that nobody compares all with all.
class NameKeysTest {
    @Test
    void oneIsTheCoreAndOthersAreTheCoreWithoutACharacterOrBehindAPlace() {
        assertThat(EnterpriseName.of("虚构县红旗水泥厂").keys()).containsExactly("红旗水泥", "红旗水泥…");
        assertThat(EnterpriseName.of("虚构县红旗牌水泥厂").keys())
                .containsExactlyInAnyOrder("红旗牌水泥", "旗牌水泥", "红牌水泥", "红旗水泥", "红旗牌泥", "红旗牌水", "红旗牌水…");
        assertThat(EnterpriseName.of("沙河宏达炼铁公司").keys()).contains("沙河宏达炼铁", "宏达炼铁", "沙河宏达…");
        assertThat(EnterpriseName.of("华阳厂").keys()).containsExactly("华阳");
    }

    @ParameterizedTest
    @CsvSource({
        "县红旗水泥厂, 河北省云岭市红旗水泥有限公司",
        "虚构县红旗水泥厂, 虚构县红旗水泥（集团）有限公司",
        "红旗水泥厂, 北方建材集团红旗水泥有限公司",
        "虚构县红旗水泥有限公司(原东风建材厂), 虚构县东风建材厂",
        "沙河宏达炼铁公司, 沙河县宏达炼铁有限公司",
        "虚构县第一炼铁厂, 虚构县第一炼铁总厂",
        "虚构县红旗第一水泥厂, 虚构县红棋第一水泥厂",
        "虚构县红旗第一水泥厂, 虚构县红旗一第水泥厂",
        "虚构县红旗水泥厂, 虚构县红旗水泥制品厂",
        "虚构县红旗水泥厂, 虚构县红旗牌水泥厂",
        "虚构县红旗水泥厂, 虚構縣紅旗水泥廠",
        "大洼红旗炼铁厂, 大洼区红旗炼铁有限公司"
    })
    void namesThatMayBeMeantAlikeHaveOneInCommon(String written, String known) {
        var one = EnterpriseName.of(written);
        var other = EnterpriseName.of(known);
        assertThat(one.compare(other)).get().matches(NameCandidate::likely);
        assertThat(Collections.disjoint(one.keys(), other.keys())).isFalse();
        assertThat(Collections.disjoint(other.keys(), one.keys())).isFalse();
    }

    @Test
    void namesOfOtherCoresHaveNone() {
        var one = EnterpriseName.of("虚构县红旗水泥厂").keys();
        for (var other : List.of("虚构县东风水泥厂", "虚构县红旗砖瓦厂", "虚构县第一炼铁厂")) {
            assertThat(Collections.disjoint(one, EnterpriseName.of(other).keys()))
                    .as(other)
                    .isTrue();
        }
    }

    @Test
    void inAnotherPlaceWithABranchTheNameAloneAsksNobody() {
        var known = EnterpriseName.of("河北省云岭市红旗水泥有限公司");
        assertThat(EnterpriseName.of("虚构县红旗水泥有限公司粉磨分厂").compare(known)).get().matches(found -> !found.likely());
    }
}
