package org.tuichu.survey.intake;

import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.tuichu.sheet.SheetLimits;
import org.tuichu.sheet.Workbook;
import org.tuichu.survey.campaign.SurveyOnDesk;

/// The clerk of 甲镇 brings tables to the task of the unit.
public abstract class TableOnDesk extends SurveyOnDesk {
    protected TableOnDesk(MockMvc browser, JdbcClient database, BeanFactory beans) {
        super(browser, database, beans);
    }

    protected UUID bring(UUID task, String csv) throws Exception {
        return bring(task, "摸底排查表.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    protected UUID bring(UUID task, String name, byte[] content) throws Exception {
        var file = new MockMultipartFile("file", name, "application/octet-stream", content);
        var answer = asks(
                        clerk,
                        multipart("/survey-tasks/{id}/imports", task).file(file).with(csrf()))
                .andExpect(status().isFound());
        return id(Objects.requireNonNull(answer.andReturn().getResponse().getRedirectedUrl()));
    }

    protected UUID read(UUID task, String csv) throws Exception {
        return read(bring(task, csv));
    }

    /// With the columns that are suggested.
    protected UUID read(UUID brought) throws Exception {
        beginsToRead(brought);
        awaits(brought, "READ");
        return brought;
    }

    protected void beginsToRead(UUID brought) throws Exception {
        var request = post("/survey-imports/{id}/read", brought);
        for (var select : page(clerk, "/survey-imports/" + brought).select("select[name^=column-]")) {
            request.param(select.attr("name"), select.select("option[selected]").attr("value"));
        }
        asks(clerk, request.with(csrf())).andExpect(status().isFound());
    }

    protected void awaits(UUID read, String state) {
        await().until(() -> page(clerk, "/survey-imports/" + read)
                        .select("h1 + .facts-line .simport-" + state)
                        .size()
                == 1);
    }

    protected ResultActions take(UUID read) throws Exception {
        return asks(clerk, post("/api/v1/survey-imports/{id}/take", read).with(csrf()));
    }

    protected ResultActions taken(UUID read) throws Exception {
        take(read).andExpect(status().isAccepted());
        awaits(read, "TAKEN");
        return asks(clerk, get("/api/v1/survey-imports/{id}", read));
    }

    protected List<String> rows(UUID task) throws Exception {
        return page(clerk, "/survey-tasks/" + task).select(".srows tbody tr").eachText();
    }

    /// What each row would do, as the tiles of the preview say.
    protected List<String> fates(UUID read) throws Exception {
        return page(clerk, "/survey-imports/" + read).select(".tile").eachText();
    }

    /// Rows of the workbook of errors, six columns each.
    protected List<String> errors(UUID read, Path folder) throws Exception {
        var answer = asks(clerk, get("/survey-imports/{id}/errors.xlsx", read)).andExpect(status().isOk());
        var file = Files.write(
                folder.resolve("errors.xlsx"), answer.andReturn().getResponse().getContentAsByteArray());
        var lines = new ArrayList<String>();
        try (var book = Workbook.open(file, SheetLimits.DEFAULT);
                var table = book.rows(0)) {
            table.forEachRemaining(row -> lines.add(IntStream.range(0, 6)
                    .mapToObj(column -> row.cell(column).text())
                    .collect(Collectors.joining(","))));
        }
        return lines;
    }
}
