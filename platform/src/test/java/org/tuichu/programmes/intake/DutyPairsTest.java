package org.tuichu.programmes.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tuichu.plan.Duty.Dimension;

class DutyPairsTest {
    private static final DutyItem SURVEY = item("一/(一)", "摸底排查", "逐户核对水泥、铸造企业的设备并建立台账");
    private static final DutyItem ENERGY = item("一/(二)", "能耗监察", "对年耗煤五千吨以上的企业开展专项节能监察");
    private static final DutyItem SAFETY = item("一/(三)", "安全检查", "依法责令存在重大隐患的生产线停产整顿");

    @Test
    void theSamePlanPairsWithItself() {
        var plan = List.of(SURVEY, ENERGY, SAFETY);
        var pairs = DutyPairs.of(plan, plan);
        assertThat(pairs.both())
                .extracting(DutyPairs.Pair::before, DutyPairs.Pair::after)
                .containsExactly(tuple(SURVEY, SURVEY), tuple(ENERGY, ENERGY), tuple(SAFETY, SAFETY));
        assertThat(pairs.onlyBefore()).isEmpty();
        assertThat(pairs.onlyAfter()).isEmpty();
    }

    @Test
    void anInsertedItemShiftsTheNumbersAndNotThePairs() {
        var inserted = item("一/(二)", "组织动员", "召开会议部署本年度全部工作任务");
        var energy = at("一/(三)", ENERGY);
        var safety = at("一/(四)", SAFETY);
        var pairs = DutyPairs.of(List.of(SURVEY, ENERGY, SAFETY), List.of(SURVEY, inserted, energy, safety));
        assertThat(pairs.both())
                .extracting(DutyPairs.Pair::before, DutyPairs.Pair::after)
                .containsExactly(tuple(SURVEY, SURVEY), tuple(ENERGY, energy), tuple(SAFETY, safety));
        assertThat(pairs.onlyAfter()).containsExactly(inserted);
    }

    @Test
    void theSamePathWithAnotherMatterIsACoincidence() {
        var other = item("一/(一)", "奖补资金", "市财政安排专项经费用于职工安置补助");
        var pairs = DutyPairs.of(List.of(SURVEY), List.of(other));
        assertThat(pairs.both()).isEmpty();
        assertThat(pairs.onlyBefore()).containsExactly(SURVEY);
        assertThat(pairs.onlyAfter()).containsExactly(other);
    }

    @Test
    void theSamePathGoesBeforeAGreaterLikenessElsewhere() {
        var reworded = item("一/(一)", "摸底排查", "逐户核对水泥、铸造、砖瓦企业的设备并建立台账");
        var copied = at("二/(一)", SURVEY);
        var pairs = DutyPairs.of(List.of(SURVEY), List.of(copied, reworded));
        assertThat(pairs.both()).extracting(DutyPairs.Pair::after).containsExactly(reworded);
        assertThat(pairs.onlyAfter()).containsExactly(copied);
    }

    @Test
    void withoutAnOriginalTheHeadingsDecide() {
        var bare = item("二/(五)", "能耗监察", null);
        var pairs = DutyPairs.of(List.of(bare), List.of(SURVEY, ENERGY));
        assertThat(pairs.both()).extracting(DutyPairs.Pair::after).containsExactly(ENERGY);
        assertThat(pairs.onlyAfter()).containsExactly(SURVEY);
    }

    @Test
    void eachDutyHasOnePartner() {
        var pairs = DutyPairs.of(List.of(SURVEY), List.of(SURVEY, at("一/(九)", SURVEY)));
        assertThat(pairs.both()).hasSize(1);
        assertThat(pairs.onlyAfter()).hasSize(1);
    }

    @Test
    void anEmptyPlanHasNoPairs() {
        var pairs = DutyPairs.of(List.of(), List.of(SURVEY));
        assertThat(pairs.both()).isEmpty();
        assertThat(pairs.onlyAfter()).containsExactly(SURVEY);
    }

    private static DutyItem at(String path, DutyItem item) {
        return new DutyItem(path, item.text(), item.facts());
    }

    private static DutyItem item(String path, String heading, @Nullable String text) {
        return new DutyItem(
                path, text, new DutyFacts(heading, Dimension.ENERGY, List.of(), List.of(), null, null, List.of()));
    }
}
