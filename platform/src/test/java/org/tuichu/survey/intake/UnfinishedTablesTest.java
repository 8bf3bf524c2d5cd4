package org.tuichu.survey.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.tuichu.PlatformTest;

/// Work on a table that did not come to its end leaves nothing of what was done, and is done again when somebody asks.
@PlatformTest
class UnfinishedTablesTest extends TableOnDesk {
    private static final int ROWS = 1_500;
    private static final String TWO_ROWS = "企业名称,设备名称\n虚构县一厂,450m³高炉\n虚构县二厂,50t转炉\n";

    UnfinishedTablesTest(MockMvc browser, JdbcClient database, BeanFactory beans) {
        super(browser, database, beans);
    }

    /// The last row is wider than any table may be.
    private static String tooWide() {
        var table = new StringBuilder("企业名称,设备名称\n");
        for (var row = 0; row < ROWS; row++) {
            table.append("虚构县").append(row).append("厂,450m³高炉\n");
        }
        return table.append("虚构县末厂,450m³高炉").append(",宽".repeat(300)).toString();
    }

    @Test
    void nothingStaysOfATableThatIsRefusedInItsMidst() throws Exception {
        var brought = bring(task(opened()), tooWide());
        beginsToRead(brought);
        await().until(() -> !page(clerk, "/survey-imports/" + brought)
                .select(".alert-danger")
                .isEmpty());
        assertThat(page(clerk, "/survey-imports/" + brought)
                        .select(".alert-danger")
                        .text())
                .contains("列");
        assertThat(kept(brought)).isZero();
    }

    @Test
    void whatIsCalledOffWritesNothing() throws Exception {
        var task = task(opened());
        var read = read(task, TWO_ROWS);
        county.in(clerk, () -> {
            database.sql("SELECT id FROM survey_task WHERE id = :id FOR UPDATE")
                    .param("id", task)
                    .query(UUID.class)
                    .single();
            return meanwhile(read);
        });
        await().until(() ->
                page(clerk, "/survey-imports/" + read).select("[role=status]").isEmpty());
        assertThat(rows(task)).isEmpty();
        assertThat(onRecord(task)).doesNotContain("TABLE_TAKEN");
        taken(read);
        assertThat(rows(task)).hasSize(2);
    }

    private boolean meanwhile(UUID read) {
        try (var other = Executors.newSingleThreadExecutor()) {
            return other.submit(() -> {
                        take(read).andExpect(jsonPath("$.underWay").value(0));
                        assertThat(page(clerk, "/survey-imports/" + read)
                                        .select("[role=status]")
                                        .text())
                                .startsWith("正在写入，已写 0 行，共 2 行");
                        asks(clerk, post("/survey-imports/{id}/cancel", read).with(csrf()))
                                .andExpect(status().isFound());
                        return true;
                    })
                    .get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatEndedWithTheProgramIsSaidAndDoneAgain() throws Exception {
        var task = task(opened());
        var read = read(task, TWO_ROWS);
        county.in(clerk, () -> database.sql("""
                        INSERT INTO survey_import_job (import_id, jurisdiction_path, rows, beat_at)
                        SELECT id, jurisdiction_path, 1, '2020-01-01' FROM survey_import WHERE id = :id""").param("id", read).update());
        assertThat(page(clerk, "/survey-imports/" + read).select(".alert").text())
                .startsWith("上次的工作没有做完");
        taken(read).andExpect(jsonPath("$.rows.NEW").value(2));
    }

    private int kept(UUID brought) throws Exception {
        return county.in(
                clerk,
                () -> database.sql("SELECT count(*) FROM survey_import_row WHERE import_id = :id")
                        .param("id", brought)
                        .query(Integer.class)
                        .single());
    }
}
