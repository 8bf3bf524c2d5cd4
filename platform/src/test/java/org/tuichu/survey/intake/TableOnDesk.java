package org.tuichu.survey.intake;

import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.tuichu.survey.campaign.SurveyOnDesk;

/// The clerk of 甲镇 brings tables to the task of the unit.
abstract class TableOnDesk extends SurveyOnDesk {
    TableOnDesk(MockMvc browser, JdbcClient database, BeanFactory beans) {
        super(browser, database, beans);
    }

    UUID bring(UUID task, String csv) throws Exception {
        return bring(task, "摸底排查表.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    UUID bring(UUID task, String name, byte[] content) throws Exception {
        var file = new MockMultipartFile("file", name, "application/octet-stream", content);
        var answer = asks(
                        clerk,
                        multipart("/survey-tasks/{id}/imports", task).file(file).with(csrf()))
                .andExpect(status().isFound());
        return id(Objects.requireNonNull(answer.andReturn().getResponse().getRedirectedUrl()));
    }

    UUID read(UUID task, String csv) throws Exception {
        return read(bring(task, csv));
    }

    /// With the columns that are suggested.
    UUID read(UUID brought) throws Exception {
        var request = post("/survey-imports/{id}/read", brought);
        for (var select : page(clerk, "/survey-imports/" + brought).select("select[name^=column-]")) {
            request.param(select.attr("name"), select.select("option[selected]").attr("value"));
        }
        asks(clerk, request.with(csrf())).andExpect(status().isFound());
        awaits(brought, "READ");
        return brought;
    }

    void awaits(UUID read, String state) {
        await().until(() -> page(clerk, "/survey-imports/" + read)
                        .select("h1 + .facts-line .simport-" + state)
                        .size()
                == 1);
    }

    ResultActions take(UUID read) throws Exception {
        return asks(clerk, post("/api/v1/survey-imports/{id}/take", read).with(csrf()));
    }

    ResultActions taken(UUID read) throws Exception {
        take(read).andExpect(status().isAccepted());
        awaits(read, "TAKEN");
        return asks(clerk, get("/api/v1/survey-imports/{id}", read));
    }

    List<String> rows(UUID task) throws Exception {
        return page(clerk, "/survey-tasks/" + task).select(".srows tbody tr").eachText();
    }

    /// What each row would do, as the tiles of the preview say.
    List<String> fates(UUID read) throws Exception {
        return page(clerk, "/survey-imports/" + read).select(".tile").eachText();
    }
}
