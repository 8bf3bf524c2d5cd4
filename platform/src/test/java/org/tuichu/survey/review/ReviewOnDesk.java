package org.tuichu.survey.review;

import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;
import org.tuichu.survey.campaign.Move;
import org.tuichu.survey.intake.TableOnDesk;

/// A survey whose rows the office of the county goes through.
abstract class ReviewOnDesk extends TableOnDesk {
    static final String OUTDATED = "1座8000kVA电石炉（2#）";
    static final String UNCLEAR = "高炉";

    final Viewer second;
    final Screenings screenings;

    ReviewOnDesk(MockMvc browser, JdbcClient database, BeanFactory beans) {
        super(browser, database, beans);
        this.second = county.office(Role.REVIEWER);
        this.screenings = beans.getBean(Screenings.class);
    }

    /// By 甲镇, signed.
    UUID reported(UUID survey, List<Map<String, String>> rows) throws Exception {
        var task = task(survey);
        for (var row : rows) {
            enters(clerk, task, row).andExpect(status().isFound());
        }
        signs(task);
        return task;
    }

    void signs(UUID task) throws Exception {
        act(clerk, task, Move.Act.HAND_IN, "").andExpect(status().isOk());
        act(reviewer, task, Move.Act.PASS, "").andExpect(status().isOk());
        act(signer, task, Move.Act.SIGN, "").andExpect(status().isOk());
    }

    static Map<String, String> row(String enterprise, String device) {
        return Map.of("ENTERPRISE", enterprise, "DEVICE", device, "CAPACITY", "30万吨/年");
    }

    /// By the office, to its end.
    void screened(UUID survey) throws Exception {
        asks(office, post("/surveys/{id}/screening", survey).with(csrf())).andExpect(status().isFound());
        await().until(() -> county.in(
                office, () -> screenings.of(survey).map(Screenings.State::ended).isPresent()));
    }

    UUID rowOf(UUID task, int ordinal) {
        return county.in(
                office,
                () -> database.sql("SELECT id FROM survey_row WHERE task_id = :task AND ordinal = :ordinal")
                        .param("task", task)
                        .param("ordinal", ordinal)
                        .query(UUID.class)
                        .single());
    }

    long version(UUID row) {
        return Objects.requireNonNull(county.in(
                office,
                () -> database.sql("SELECT version FROM survey_review WHERE row_id = :row")
                        .param("row", row)
                        .query(Long.class)
                        .single()));
    }

    ResultActions does(Viewer viewer, UUID row, ReviewMove.Act act, String reason) throws Exception {
        return asks(
                viewer,
                post("/survey-rows/{id}/acts", row)
                        .param("act", act.name())
                        .param("version", String.valueOf(version(row)))
                        .param("reason", reason)
                        .with(csrf()));
    }

    /// Proposed by one person, approved by another.
    void confirmed(UUID row) throws Exception {
        does(office, row, ReviewMove.Act.PROPOSE, "").andExpect(status().isFound());
        does(second, row, ReviewMove.Act.APPROVE, "").andExpect(status().isFound());
    }

    String stands(UUID row) throws Exception {
        return page(office, "/survey-rows/" + row)
                .select(".facts-line .wstate")
                .eachText()
                .getFirst();
    }
}
