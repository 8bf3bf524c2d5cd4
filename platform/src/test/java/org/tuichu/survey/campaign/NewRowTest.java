package org.tuichu.survey.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;

/// A row is sent with pictures, perhaps twice, by a telephone that does not know whether it arrived.
@PlatformTest
class NewRowTest extends SurveyOnDesk {
    NewRowTest(MockMvc browser, JdbcClient database, BeanFactory beans) {
        super(browser, database, beans);
    }

    @Test
    void aRowSentTwiceIsEnteredOnceWithItsPicture() throws Exception {
        var task = task(opened());
        var row = UUID.randomUUID();
        sends(task, row, "中频炉.png", picture()).andExpect(status().isFound());
        sends(task, row, "中频炉.png", picture()).andExpect(status().isFound());
        var page = page(clerk, "/survey-tasks/" + task);
        assertThat(page.select(".srows tbody tr")).hasSize(1);
        var photo = page.select(".sphotos a");
        assertThat(photo).hasSize(1);
        assertThat(onRecord(task)).containsExactly("ROW_ENTERED");
        for (var reader : List.of(clerk, office)) {
            asks(reader, get(photo.attr("href") + "/preview"))
                    .andExpect(content().contentType("image/jpeg"));
        }
        asks(county.person("乙镇人民政府", Role.CLERK), get(photo.attr("href"))).andExpect(status().isNotFound());
        assertThat(page(clerk, "/survey-rows/" + row + "/edit").select(".egallery img"))
                .hasSize(1);
    }

    /// The answer to the first sending was lost, and the task went on meanwhile.
    @Test
    void itIsStillSaidToBeThereOnceTheTaskWasHandedIn() throws Exception {
        var task = task(opened());
        var row = UUID.randomUUID();
        sends(task, row, "中频炉.png", picture());
        act(clerk, task, Move.Act.HAND_IN, "").andExpect(status().isOk());
        sends(task, row, "中频炉.png", picture()).andExpect(status().isFound());
        sends(task, UUID.randomUUID(), "中频炉.png", picture()).andExpect(status().isNotFound());
    }

    @Test
    void whatCannotBeTakenIsSaidAndNothingIsEntered() throws Exception {
        var survey = opened();
        var task = task(survey);
        var page = page(sends(task, UUID.randomUUID(), "表.html", "<html>".getBytes(StandardCharsets.UTF_8))
                .andExpect(status().isUnprocessableContent()));
        assertThat(page.select(".alert-danger a").attr("href")).isEqualTo("#photo");
        assertThat(page.select("#ENTERPRISE").attr("value")).isEqualTo("虚构县铸造厂");
        var elsewhere = Viewers.viewer(town.path(), below.id().value(), Role.CLERK, true);
        var others = UUID.randomUUID();
        sends(elsewhere, task(survey, below), others, "中频炉.png", picture()).andExpect(status().isFound());
        sends(task, others, "中频炉.png", picture()).andExpect(status().isUnprocessableContent());
        assertThat(page(clerk, "/survey-tasks/" + task).select(".srows tbody tr"))
                .isEmpty();
    }

    /// Pictures go with the row; their files stay.
    @Test
    void aRowWithPicturesCanBeRemoved() throws Exception {
        var task = task(opened());
        var row = UUID.randomUUID();
        sends(task, row, "中频炉.png", picture());
        asks(clerk, post("/survey-rows/{id}/remove", row).param("version", "1").with(csrf()))
                .andExpect(status().isFound());
        assertThat(page(clerk, "/survey-tasks/" + task).select(".srows tbody tr"))
                .isEmpty();
    }

    /// The answer to the first sending was lost, and the row was removed meanwhile.
    @Test
    void aRowThatWasRemovedDoesNotComeBack() throws Exception {
        var task = task(opened());
        var row = UUID.randomUUID();
        sends(task, row, "中频炉.png", picture());
        asks(clerk, post("/survey-rows/{id}/remove", row).param("version", "1").with(csrf()))
                .andExpect(status().isFound());
        assertThat(page(sends(task, row, "中频炉.png", picture()).andExpect(status().isUnprocessableContent()))
                        .select(".alert-danger")
                        .text())
                .containsPattern("这一行送到过，[0-9]{4}-[0-9]{2}-[0-9]{2} 已被删除");
        assertThat(page(clerk, "/survey-tasks/" + task).select(".srows tbody tr"))
                .isEmpty();
        sends(task, UUID.randomUUID(), "中频炉.png", picture()).andExpect(status().isFound());
    }

    @Test
    void theWorkerAnswersForFormsOfTasks() throws Exception {
        asks(clerk, get("/survey-tasks/worker.js")).andExpect(status().isOk());
    }

    private ResultActions sends(UUID task, UUID row, String name, byte[] photo) throws Exception {
        return sends(clerk, task, row, name, photo);
    }

    private ResultActions sends(Viewer viewer, UUID task, UUID row, String name, byte[] photo) throws Exception {
        return asks(
                viewer,
                multipart("/survey-tasks/{id}/rows", task)
                        .file(new MockMultipartFile("photo", name, "image/png", photo))
                        .param("row", row.toString())
                        .param("ENTERPRISE", "虚构县铸造厂")
                        .param("DEVICE", "2t中频感应炉2台")
                        .param("LONGITUDE", "122.083000")
                        .with(csrf()));
    }

    private static byte[] picture() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
