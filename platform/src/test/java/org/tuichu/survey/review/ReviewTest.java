package org.tuichu.survey.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.tuichu.Planting;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;
import org.tuichu.database.Scope;
import org.tuichu.directory.BusinessDates;
import org.tuichu.survey.campaign.Move;
import org.tuichu.survey.review.ReviewMove.Act;

/// The office goes through what units reported: the rules say something of each row, and two persons decide.
@PlatformTest
class ReviewTest extends ReviewOnDesk {
    private static final String ON_RECORD = """
            SELECT replace(act, 'SURVEY_', '') FROM ledger_entry WHERE subject_kind = 'survey' AND subject_id = :id ORDER BY id""";

    private final BusinessDates dates;
    private final Planting planting;

    ReviewTest(MockMvc browser, JdbcClient database, BeanFactory beans, BusinessDates dates, Planting planting) {
        super(browser, database, beans);
        this.dates = dates;
        this.planting = planting;
    }

    @Test
    void everyReportedRowGetsAVerdictAndTwoPersonsConfirmIt() throws Exception {
        var survey = opened();
        var task = reported(survey, List.of(row("虚构县第一炼铁厂", OUTDATED), row("虚构县第二炼铁厂", UNCLEAR)));
        assertThat(page(office, "/surveys/" + survey + "/rows").select(".tile").text())
                .contains("2未筛查");
        does(office, rowOf(task, 1), 0, Act.PROPOSE).andExpect(status().isNotFound());
        screened(survey);
        var list = page(office, "/surveys/" + survey + "/rows");
        assertThat(list.select(".srows tbody tr").eachText())
                .containsExactly(
                        "虚构县第一炼铁厂 甲镇人民政府 · 1 1座8000kVA电石炉（2#） 30万吨/年 淘汰类 仅提示，规则未核验 待核定",
                        "虚构县第二炼铁厂 甲镇人民政府 · 2 高炉 30万吨/年 待补事实 待核定");
        assertThat(page(office, "/surveys/" + survey + "/rows?judgement=UNKNOWN")
                        .select(".srows tbody a.lead")
                        .eachText())
                .containsExactly("虚构县第二炼铁厂");
        var row = rowOf(task, 1);
        does(office, row, Act.PROPOSE, "").andExpect(status().isFound());
        does(office, row, Act.APPROVE, "").andExpect(status().isUnprocessableContent());
        assertThat(stands(row)).isEqualTo("待审定");
        does(second, row, Act.APPROVE, "").andExpect(status().isFound());
        assertThat(stands(row)).isEqualTo("已确认");
        assertThat(county.in(
                        office,
                        () -> database.sql(ON_RECORD)
                                .param("id", survey.toString())
                                .query(String.class)
                                .list()))
                .containsExactly("OPENED", "ROWS_SCREENED", "ROWS_PROPOSED", "ROWS_APPROVED");
    }

    @Test
    void whatLacksFactsGoesBackToTheUnitAndTheChangeOfItsVerdictNamesTheFacts() throws Exception {
        var survey = opened();
        var task = reported(survey, List.of(row("虚构县第二炼铁厂", UNCLEAR)));
        var row = rowOf(task, 1);
        screened(survey);
        assertThat(page(does(office, row, Act.PROPOSE, "").andExpect(status().isUnprocessableContent()))
                        .select(".alert-danger")
                        .text())
                .contains("结论还缺事实");
        does(office, row, Act.SEND_BACK, "").andExpect(status().isUnprocessableContent());
        does(office, row, Act.SEND_BACK, "缺容积").andExpect(status().isFound());
        var seen = page(clerk, "/survey-rows/" + row);
        assertThat(seen.select(".whistory .wreason").eachText()).containsExactly("缺容积");
        assertThat(seen.select(".whistory").text()).contains("请补充：").contains("有效容积");
        assertThat(page(clerk, "/survey-tasks/" + task).select(".facts-line .sstate-RETURNED"))
                .hasSize(1);
        var change = post("/survey-rows/{id}/edit", row).param("version", "1");
        row("虚构县第二炼铁厂", "1座450m³高炉").forEach(change::param);
        asks(clerk, change.with(csrf())).andExpect(status().isFound());
        signs(task);
        assertThat(due()).contains(survey);
        screened(survey);
        assertThat(due()).doesNotContain(survey);
        var after = page(office, "/survey-rows/" + row);
        assertThat(after.select(".facts-line").text()).contains("限制类", "待核定", "已补充");
        assertThat(after.select(".scauses li").eachText().getFirst())
                .startsWith("事实有变化 描述: 高炉 产能30万吨/年 → 1座450m³高炉 产能30万吨/年");
        assertThat(after.select(".scauses").text()).contains("有效容积 m3: – → 450");
    }

    private List<UUID> due() {
        return Scope.PROGRAM.call(
                () -> screenings.due().stream().map(ScreenSurvey.Round::survey).toList());
    }

    @Test
    void aVerdictThatChangesByTheDayAloneSaysSo() throws Exception {
        today("2024-01-20");
        var survey = opened();
        var row = rowOf(reported(survey, List.of(row("虚构县第一炼铁厂", OUTDATED))), 1);
        screened(survey);
        today("2024-02-10");
        assertThat(due()).contains(survey);
        screenings.round();
        screened(survey);
        var causes = page(office, "/survey-rows/" + row).select(".scauses li").eachText();
        assertThat(causes)
                .anySatisfy(cause -> assertThat(cause)
                        .startsWith("日期已到 命中的规则: ")
                        .contains("2019-calcium_carbide_furnace-1")
                        .contains("2024-calcium_carbide_furnace-1"));
        assertThat(causes).noneMatch(cause -> cause.startsWith("规则有变化"));
    }

    @Test
    void aVerdictThatChangesBecauseARuleWasVerifiedSaysSo() throws Exception {
        var survey = opened();
        var row = rowOf(reported(survey, List.of(row("虚构县第一炼铁厂", OUTDATED))), 1);
        screened(survey);
        assertThat(due()).doesNotContain(survey);
        verified("2024-calcium_carbide_furnace-1");
        assertThat(due()).contains(survey);
        screened(survey);
        var page = page(office, "/survey-rows/" + row);
        assertThat(page.select(".scauses li").eachText()).containsExactly("规则有变化 规则核验: 未核验 → 已核验");
        assertThat(page.select(".facts-line").text()).doesNotContain("仅提示");
    }

    @Test
    void whatANewerProgramReadsInAnotherWayIsNoChangeOfTheUnits() throws Exception {
        var survey = opened();
        var row = rowOf(reported(survey, List.of(row("虚构县第一炼铁厂", OUTDATED))), 1);
        screened(survey);
        planting.rows(() -> {
            database.sql("""
                            INSERT INTO survey_verdict (row_id, ordinal, task_id, jurisdiction_path, rules, as_of, parts, causes, screened_at)
                            SELECT row_id, 2, task_id, jurisdiction_path, rules, as_of,
                                jsonb_set(parts, '{0,facts,transformer_kva}', '"800"'), causes, screened_at
                            FROM survey_verdict WHERE row_id = :row""").param("row", row).update();
            database.sql("UPDATE survey_review SET verdict = 2, version = version + 1 WHERE row_id = :row")
                    .param("row", row)
                    .update();
        });
        screened(survey);
        assertThat(page(office, "/survey-rows/" + row).select(".scauses li").eachText())
                .containsExactly("程序更新后读法有变化 变压器容量 kVA: 800 → 8000");
    }

    private void verified(String rule) throws Exception {
        var source = new MockMultipartFile("source", "目录.txt", "text/plain", "第一类".getBytes(UTF_8));
        var verifications = "/rules/" + rule + "/verifications";
        var proposed = multipart(verifications).file(source).param("place", "第12页");
        asks(office, proposed.with(csrf())).andExpect(status().isFound());
        var latest = page(office, "/rules/" + rule)
                .select("section[aria-labelledby=verifications] dd a")
                .attr("href")
                .replaceFirst("/source$", "/decision");
        var decided = post(latest).param("decision", "APPROVED");
        asks(county.office(Role.SIGNER), decided.with(csrf())).andExpect(status().isFound());
    }

    private void today(String day) {
        Scope.PROGRAM.run(() -> dates.move(county.place.id(), LocalDate.parse(day)));
    }

    @Test
    void manyRowsAreProposedAndApprovedByOneActEach() throws Exception {
        var survey = opened();
        var task = reported(
                survey, List.of(row("虚构县第一炼铁厂", OUTDATED), row("虚构县第三炼铁厂", OUTDATED), row("虚构县第四炼铁厂", UNCLEAR)));
        screened(survey);
        var all = List.of(rowOf(task, 1), rowOf(task, 2), rowOf(task, 3));
        together(office, survey, Act.PROPOSE, all).andExpect(status().isUnprocessableContent());
        together(office, survey, Act.PROPOSE, all.subList(0, 2)).andExpect(status().isFound());
        together(second, survey, Act.APPROVE, all.subList(0, 2)).andExpect(status().isFound());
        assertThat(page(office, "/surveys/" + survey + "/rows?state=CONFIRMED").select(".srows tbody tr"))
                .hasSize(2);
        does(office, all.getFirst(), 1, Act.REOPEN).andExpect(status().isConflict());
    }

    private ResultActions together(Viewer viewer, UUID survey, Act act, List<UUID> rows) throws Exception {
        var request = post("/surveys/{id}/rows/acts", survey).param("act", act.name());
        rows.forEach(row -> request.param("row", row + ":" + version(row)));
        return asks(viewer, request.with(csrf()));
    }

    private ResultActions does(Viewer viewer, UUID row, long version, Act act) throws Exception {
        return asks(
                viewer,
                post("/survey-rows/{id}/acts", row)
                        .param("act", act.name())
                        .param("version", String.valueOf(version))
                        .param("reason", "理由")
                        .with(csrf()));
    }

    @Test
    void whatIsUnderReviewStaysAsItWasReportedAndStrangersSeeNothing() throws Exception {
        var survey = opened();
        var task = reported(survey, List.of(row("虚构县第一炼铁厂", OUTDATED), row("虚构县第二炼铁厂", UNCLEAR)));
        screened(survey);
        var row = rowOf(task, 1);
        confirmed(row);
        does(office, rowOf(task, 2), Act.SEND_BACK, "缺容积").andExpect(status().isFound());
        var change = post("/survey-rows/{id}/edit", row).param("version", "1");
        row("虚构县第一炼铁厂", "1座500m³高炉").forEach(change::param);
        assertThat(page(asks(clerk, change.with(csrf())).andExpect(status().isUnprocessableContent()))
                        .text())
                .contains("这一行正在核定或已经确认");
        assertThat(catchThrowable(() -> changed(clerk, "DELETE FROM survey_row WHERE id = :id", row)))
                .rootCause()
                .hasMessageContaining("under review or decided");
        act(clerk, task, Move.Act.HAND_IN, "").andExpect(status().isOk());
        does(office, rowOf(task, 2), Act.SEND_BACK, "缺容积").andExpect(status().isUnprocessableContent());
        for (var stranger : List.of(Viewers.office(county.sibling.path()), county.person("乙镇人民政府", Role.CLERK))) {
            asks(stranger, get("/survey-rows/{id}", row)).andExpect(status().isNotFound());
            asks(stranger, get("/surveys/{id}/rows", survey)).andExpect(status().isNotFound());
        }
        does(reviewer, row, 1, Act.REOPEN).andExpect(status().isForbidden());
    }
}
