package org.tuichu.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Texts made to be slow or deep: each is read, or refused, within bounded time and stack. Thirty thousand in 12 s ask
/// as much of what grows by the square as a hundred thousand in 130 s.
@Timeout(value = 12, unit = TimeUnit.SECONDS)
@Tag("drill")
class PathologicalPlanTest {
    private static final String PLAN = "某市2021年落后产能退出工作方案\n一、主要任务\n（一）能耗方面。严格执行节能标准。（责任单位：市工信局）\n";

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("a million closing brackets", "）".repeat(1_000_000)),
                Arguments.of("an opening bracket in each of many lines", "（甲\n".repeat(100_000)),
                Arguments.of("a million characters on one line", "严格执行标准。".repeat(150_000)),
                Arguments.of("thirty thousand units", "市工信局、".repeat(30_000)),
                Arguments.of("a field of thirty thousand clauses", "责任单位：" + "市工信局，".repeat(30_000)),
                Arguments.of("a bracket of thirty thousand dates", "（二）巡查。（" + "4月底前；".repeat(30_000) + "市工信局负责）"),
                Arguments.of("paragraphs with fields", "（二）巡查。\n" + "各镇要巡查。\n责任单位：市工信局\n".repeat(15_000)),
                Arguments.of("digits", "1".repeat(1_000_000)),
                Arguments.of("dashes", "—".repeat(1_000_000)),
                Arguments.of("blank lines", "\n \n".repeat(1_000_000)),
                Arguments.of("publishing words", "公告名单".repeat(30_000)),
                Arguments.of("numbers of documents", "国发〔2010〕7号".repeat(30_000)),
                Arguments.of("signatures", "某市人民政府办公室\n2019年4月18日\n".repeat(30_000)),
                Arguments.of("fields", "责任单位：市工信局\n".repeat(30_000)),
                Arguments.of("orders parted by 、", "（二）巡查。县工信局负责巡查" + "、依法".repeat(100_000)),
                Arguments.of("clauses parted by 、", "（二）巡查。" + "县工信局负责、".repeat(50_000)),
                Arguments.of("dates before commas", "（二）" + "4月1日，".repeat(50_000)),
                Arguments.of("units called responsible", "（二）巡查。" + "由县工信局是".repeat(50_000)),
                Arguments.of("classes behind commas", "（二）巡查。" + "各乡镇，县工信局，".repeat(30_000)),
                Arguments.of("helpers without a subject", "（二）巡查。" + "会同县工信局，".repeat(30_000)),
                Arguments.of("headings above rosters", "（二）组织机构\n组长：甲某某 副县长\n".repeat(15_000)),
                Arguments.of("defaults above items", "（二）巡查。以下各项于4月底前完成。\n1.巡查。\n".repeat(15_000)),
                Arguments.of("dated titles", "（二）关停行动（4月1日）。\n".repeat(30_000)),
                Arguments.of("numbers inside a line", "。2.加强".repeat(30_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void isReadInBoundedTime(String name, String attack) {
        ProgrammeDraft draft = read(PLAN + attack);

        assertThat(draft.duties().get(0).path()).as(name).isEqualTo("一/(一)");
    }

    static Stream<String> deep() {
        return Stream.of(
                "（".repeat(1_000_000),
                "（".repeat(200_000) + "）".repeat(200_000),
                "（《〔【".repeat(30_000),
                "《".repeat(1_000_000));
    }

    /// No plan nests brackets so deeply; the detail says how deep is too deep, and where.
    @ParameterizedTest
    @MethodSource("deep")
    void refusesBracketsThatAreNestedTooDeeply(String attack) {
        assertThatThrownBy(() -> read(PLAN + attack)).isInstanceOfSatisfying(PlanRefused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(PlanRefused.Reason.TOO_LARGE);
            assertThat(refused.detail()).startsWith("nesting of brackets 65 > 64 at ");
        });
    }

    @Test
    void asManyBracketsAsTheLimitAllowsAreRead() {
        assertThat(read(PLAN + "（".repeat(64) + "甲" + "）".repeat(64))
                        .duties()
                        .get(0)
                        .path())
                .isEqualTo("一/(一)");
    }

    @Test
    void eachOfManyNumberedLinesIsADuty() {
        String lines = IntStream.rangeClosed(1, 15_000)
                .mapToObj(i -> (i - 1) % 99 + 1 + ".加强监管")
                .collect(Collectors.joining("\n"));

        assertThat(read(PLAN + lines).duties()).hasSize(15_000);
    }

    @Test
    void thirtyThousandDatesAreCountedOnce() {
        String dates = IntStream.range(0, 30_000)
                .mapToObj(i -> (i % 12 + 1) + "月" + (i % 28 + 1) + "日前完成，")
                .collect(Collectors.joining());

        assertThat(read(PLAN + "（二）" + dates).duties().getLast().deadlines()).hasSize(84);
    }

    @Test
    void reportsAnImpossibleDateOnce() {
        ProgrammeDraft draft = read(PLAN + "（二）报送总结。各县于2月30日前报送总结，2月30日前完成。\n");

        assertThat(draft.problems())
                .filteredOn(problem -> problem.kind() == ProgrammeDraft.Problem.Kind.IMPOSSIBLE_DATE)
                .singleElement()
                .satisfies(problem -> assertThat(problem.span().of(PLAN + "（二）报送总结。各县于2月30日前报送总结，2月30日前完成。\n"))
                        .isEqualTo("2月30日前"));
    }

    @ParameterizedTest
    @MethodSource("otherTexts")
    void refusesWhatIsNoPlan(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        PlanRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(PlanRefused.Reason.NOT_A_PLAN));
    }

    static Stream<String> otherTexts() {
        return Stream.of(
                "Lorem ipsum dolor sit amet, consectetur adipiscing elit.\nSed do eiusmod tempor.\n",
                "本报讯 昨天下午，市少年足球队在主场以三比一战胜来访的邻县队。\n\n教练说，队员们发挥了水平。\n",
                "通讯录\n1.张三 电话 12345678\n2.李四 电话 87654321\n");
    }

    private static ProgrammeDraft read(String text) {
        return new PlanReader(Limits.DEFAULT).read(new PlanText(text, List.of()));
    }
}
