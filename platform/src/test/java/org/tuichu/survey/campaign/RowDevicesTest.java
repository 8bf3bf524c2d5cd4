package org.tuichu.survey.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.PlatformTest;
import org.tuichu.database.Scope;

/// What was read of each row stands beside it, as long as the row says it.
@PlatformTest
class RowDevicesTest extends SurveyOnDesk {
    private final TransactionTemplate transaction;
    private final ReadStandingRows standing;

    RowDevicesTest(
            MockMvc browser,
            JdbcClient database,
            BeanFactory beans,
            TransactionTemplate transaction,
            ReadStandingRows standing) {
        super(browser, database, beans);
        this.transaction = transaction;
        this.standing = standing;
    }

    @Test
    void theDevicesOfARowFollowIt() throws Exception {
        var task = task(opened());
        var row = row(task, "虚构县铁厂", "2座450m³高炉（1#、2#）");
        assertThat(devices(task))
                .containsExactly(
                        "blast_furnace effective_volume_m3=450 #1", "blast_furnace effective_volume_m3=450 #2");
        sends(
                        clerk,
                        put("/api/v1/survey-rows/{id}", row),
                        "{\"version\": 1, \"cells\": {\"ENTERPRISE\": \"虚构县铁厂\", \"DEVICE\": \"某某机 450 立方米\"}}")
                .andExpect(status().isOk());
        assertThat(devices(task)).containsExactly("=某某机4501m3");
    }

    @Test
    void whatAnEarlierEditionWroteIsReadAfterAStart() throws Exception {
        var task = task(opened());
        enters(clerk, task, Map.of("ENTERPRISE", "虚构县水泥厂", "DEVICE", "水泥磨", "MODEL", "Φ2200×7000"))
                .andExpect(status().isFound());
        var there = devices(task);
        assertThat(there).containsExactly("cement_mill diameter_m=2.2 length_m=7");
        Scope.PROGRAM.run(() -> transaction.executeWithoutResult(begun -> database.sql(
                        "DELETE FROM survey_device WHERE row_id IN (SELECT id FROM survey_row WHERE task_id = :task)")
                .param("task", task)
                .update()));
        assertThat(devices(task)).isEmpty();
        assertThat(Scope.PROGRAM.call(standing::read)).isTrue();
        assertThat(devices(task)).isEqualTo(there);
    }

    private List<String> devices(UUID task) {
        return Scope.PROGRAM.call(() -> Objects.requireNonNull(transaction.execute(begun ->
                database.sql("""
                        SELECT d.device FROM survey_device d JOIN survey_row r ON r.id = d.row_id
                        WHERE r.task_id = :task ORDER BY r.ordinal, d.ordinal""").param("task", task).query(String.class).list())));
    }
}
