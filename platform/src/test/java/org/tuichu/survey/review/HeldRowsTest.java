package org.tuichu.survey.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.Meanwhile;
import org.tuichu.PlatformTest;
import org.tuichu.database.Scope;
import org.tuichu.directory.BusinessDates;
import org.tuichu.shell.Answer;
import org.tuichu.survey.campaign.Move;
import org.tuichu.survey.campaign.MoveTask;
import org.tuichu.survey.review.ReviewMove.Act;

/// A brought table that would change what is under review or decided: the row is named, the others are taken.
@PlatformTest
class HeldRowsTest extends ReviewOnDesk {
    private static final String TABLE = """
            企业名称,设备名称,产能,计划淘汰时间
            虚构县第一炼铁厂,1座8000kVA电石炉（2#）,30万吨/年,2026年9月
            虚构县第二炼铁厂,高炉,40万吨/年,
            虚构县第三炼铁厂,1座7000kVA电石炉（3#）,20万吨/年,
            虚构县砖厂,24门轮窑,,
            """;

    private final BusinessDates dates;
    private final ReviewRows review;
    private final MoveTask moves;
    private final TransactionTemplate transaction;

    HeldRowsTest(MockMvc browser, JdbcClient database, BeanFactory beans) {
        super(browser, database, beans);
        this.dates = beans.getBean(BusinessDates.class);
        this.review = beans.getBean(ReviewRows.class);
        this.moves = beans.getBean(MoveTask.class);
        this.transaction = new TransactionTemplate(beans.getBean(PlatformTransactionManager.class));
    }

    @Test
    void whatIsUnderReviewIsNamedAndLeftOut(@TempDir Path folder) throws Exception {
        today("2026-03-01");
        var survey = opened();
        var task = task(survey);
        enters(clerk, task, row("虚构县第一炼铁厂", OUTDATED));
        enters(clerk, task, row("虚构县第二炼铁厂", UNCLEAR));
        enters(clerk, task, row("虚构县第三炼铁厂", "1座7000kVA电石炉（3#）"));
        var early = read(task, TABLE);
        assertThat(fates(early)).containsExactly("1新增", "3有改动", "0相同", "0不能导入", "0重复", "0核定中");
        signs(task);
        screened(survey);
        confirmed(rowOf(task, 1));
        today("2026-03-05");
        does(office, rowOf(task, 3), Act.PROPOSE, "").andExpect(status().isFound());
        does(office, rowOf(task, 2), Act.SEND_BACK, "缺容积").andExpect(status().isFound());

        assertThat(page(asks(clerk, post("/survey-imports/{id}/take", early).with(csrf()))
                                .andExpect(status().isUnprocessableContent()))
                        .select(".alert-warning p")
                        .eachText())
                .containsExactly(
                        "第 2 行要改的填报行刚进入核定，什么也没有写入。请重新上传，按现在的内容比对。", "第 4 行要改的填报行刚进入核定，什么也没有写入。请重新上传，按现在的内容比对。");

        var read = read(task, TABLE);
        var preview = page(clerk, "/survey-imports/" + read);
        assertThat(fates(read)).containsExactly("1新增", "1有改动", "0相同", "0不能导入", "0重复", "2核定中");
        assertThat(preview.select(".srows tbody td:nth-child(2)").eachText()).containsExactly("虚构县第一炼铁厂", "虚构县第三炼铁厂");
        assertThat(preview.select(".srows li").eachText())
                .containsExactly(
                        "计划淘汰时间 → 2026年9月", "2026-03-01 已确认，不能修改", "产能（写明单位） 30万吨/年 → 20万吨/年", "2026-03-05 起待审定，不能修改");
        asks(
                        clerk,
                        post("/api/v1/survey-imports/{id}/take", read)
                                .param("rows", "ALL")
                                .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath(
                        "$.errors[*].message",
                        contains("第 2 行不能导入：2026-03-01 已确认，不能修改", "第 4 行不能导入：2026-03-05 起待审定，不能修改")))
                .andExpect(jsonPath("$.errors[0].field").value("rows"));
        asks(clerk, get("/api/v1/survey-imports/{id}/rows", read).param("fate", "HELD"))
                .andExpect(jsonPath("$.items[*].problems[0].code", contains("HELD_CONFIRMED", "HELD_PROPOSED")));
        assertThat(rows(task)).hasSize(3);

        taken(read);
        assertThat(capacities(task)).containsExactly("30万吨/年", "40万吨/年", "30万吨/年", "");
        assertThat(errors(read, folder))
                .containsExactly(
                        "企业名称,设备名称,产能,计划淘汰时间,不能导入的原因,",
                        "虚构县第一炼铁厂,1座8000kVA电石炉（2#）,30万吨/年,2026年9月,2026-03-01 已确认，不能修改,",
                        "虚构县第三炼铁厂,1座7000kVA电石炉（3#）,20万吨/年,,2026-03-05 起待审定，不能修改,");
    }

    /// Begun while the row was free, its table waits and is then told which row it is.
    @Test
    void aRowThatIsProposedInTheSameInstantIsNamedToTheUnit() throws Exception {
        var survey = opened();
        var task = task(survey);
        enters(clerk, task, row("虚构县第一炼铁厂", OUTDATED));
        enters(clerk, task, row("虚构县第二炼铁厂", UNCLEAR));
        var early = read(task, TABLE);
        signs(task);
        screened(survey);
        var proposed = new Picked(rowOf(task, 1), version(rowOf(task, 1)));

        var table = office.<Future<ResultActions>, Exception>call(() -> transaction.execute(begun -> {
            assertThat(review.act(survey, List.of(proposed), Act.PROPOSE, "", office))
                    .isInstanceOf(Answer.Done.class);
            return Meanwhile.begin(database, () -> {
                act(second, task, Move.Act.RETURN, "再核").andExpect(status().isOk());
                return take(early);
            });
        }));

        table.get()
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].message", contains("第 2 行要改的填报行刚进入核定，什么也没有写入。请重新上传，按现在的内容比对。")));
        assertThat(stands(proposed.row())).isEqualTo("待审定");
        assertThat(capacities(task)).containsExactly("30万吨/年", "30万吨/年");
    }

    /// The unit's table comes first: the office is told which row is not reported any more.
    @Test
    void aRowWhoseTaskGoesBackInTheSameInstantIsNamedToTheOffice() throws Exception {
        var survey = opened();
        var task = task(survey);
        enters(clerk, task, row("虚构县第一炼铁厂", OUTDATED));
        signs(task);
        screened(survey);
        var row = rowOf(task, 1);

        var proposal = second.<Future<ResultActions>, Exception>call(() -> transaction.execute(begun -> {
            assertThat(moves.move(task, Move.Act.RETURN, taskVersion(task), "再核", second))
                    .isInstanceOf(Answer.Done.class);
            return Meanwhile.begin(database, () -> does(office, row, Act.PROPOSE, ""));
        }));

        assertThat(page(proposal.get().andExpect(status().isUnprocessableContent()))
                        .select(".alert-danger li")
                        .eachText())
                .containsExactly("甲镇人民政府 第 1 行：填报单位还没有签发报送。");
        assertThat(stands(row)).isEqualTo("待核定");
    }

    private long taskVersion(UUID task) {
        return database.sql("SELECT version FROM survey_task WHERE id = :id")
                .param("id", task)
                .query(Long.class)
                .single();
    }

    private List<String> capacities(UUID task) {
        return county.in(
                clerk,
                () -> database.sql(
                                "SELECT coalesce(cells ->> 'CAPACITY', '') FROM survey_row WHERE task_id = :task ORDER BY ordinal")
                        .param("task", task)
                        .query(String.class)
                        .list());
    }

    private void today(String day) {
        Scope.PROGRAM.run(() -> dates.move(county.place.id(), LocalDate.parse(day)));
    }
}
