package org.tuichu.programmes.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.tuichu.Viewers;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;

/// Files of the things of a county, brought by its people as they do it, by the forms: whoever is shown a file is then
/// shown it here.
final class BroughtFiles {
    private final MockMvc program;
    private final Viewer clerk;
    private final Viewer office;

    BroughtFiles(MockMvc program, County county, Viewer clerk) {
        this.program = program;
        this.clerk = clerk;
        this.office = county.office(Role.CLERK);
    }

    void progress(UUID assignment, long version) {
        var fields = Map.of("act", "REPORT_PROGRESS", "version", String.valueOf(version), "text", "已排查");
        brings(clerk, "/api/v1/assignments/" + assignment + "/reports", picture("files"), fields);
    }

    void interview(UUID programme, UUID unit) {
        var fields = Map.of(
                "kind", "INTERVIEW", "heldOn", "2026-03-01", "title", "约谈", "text", "约谈", "unit", unit.toString());
        brings(office, "/programmes/" + programme + "/supervision", picture("files"), fields);
    }

    void ofLine(UUID line) {
        brings(office, "/lines/" + line + "/photos", picture("files"), Map.of("note", "铭牌"));
    }

    void ofRule(String rule) {
        brings(office, "/rules/" + rule + "/verifications", picture("source"), Map.of("place", "第1页"));
    }

    void row(UUID task, UUID row) {
        var fields = Map.of("row", row.toString(), "ENTERPRISE", "某厂", "DEVICE", "高炉");
        brings(clerk, "/survey-tasks/" + task + "/rows", picture("photo"), fields);
    }

    void ofSiteVerification(UUID verification) {
        brings(office, "/site-verifications/" + verification + "/files", picture("files"), Map.of());
    }

    void table(UUID task) {
        var content = "企业名称,设备名称\n某厂,高炉\n".getBytes(StandardCharsets.UTF_8);
        var file = new MockMultipartFile("file", "台账.csv", null, content);
        brings(clerk, "/survey-tasks/" + task + "/imports", file, Map.of());
    }

    private void brings(Viewer viewer, String path, MockMultipartFile file, Map<String, String> fields) {
        var request = multipart(path).file(file);
        fields.forEach(request::param);
        try {
            var answer = program.perform(request.with(csrf()).with(Viewers.signedIn(viewer)))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus())
                    .as("%s: %s", path, answer.getContentAsString(StandardCharsets.UTF_8))
                    .isLessThan(400);
        } catch (Exception e) {
            throw new AssertionError(path, e);
        }
    }

    private static MockMultipartFile picture(String part) {
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return new MockMultipartFile(part, "照片.png", null, bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
