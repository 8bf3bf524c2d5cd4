package org.tuichu.survey.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.contains;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
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
import org.tuichu.programmes.work.County;

/// What papers do not settle is looked at on site by several units, and each signs for itself.
@PlatformTest
class SiteVerificationTest extends ReviewOnDesk {
    private static final String ON_RECORD = """
            SELECT replace(act, 'SURVEY_VERIFICATION_', '') FROM ledger_entry
            WHERE subject_kind = 'siteVerification' AND subject_id = :id ORDER BY id""";

    private final Viewer support;

    SiteVerificationTest(MockMvc browser, JdbcClient database, BeanFactory beans) {
        super(browser, database, beans);
        this.support = county.person(County.SUPPORT, Role.SIGNER);
    }

    private UUID row() throws Exception {
        return rows(List.of(row("虚构县第一炼铁厂", OUTDATED))).getFirst();
    }

    private List<UUID> rows(List<Map<String, String>> said) throws Exception {
        var survey = opened();
        var task = reported(survey, said);
        screened(survey);
        return IntStream.rangeClosed(1, said.size())
                .mapToObj(ordinal -> rowOf(task, ordinal))
                .toList();
    }

    private ResultActions orders(UUID row, String... units) throws Exception {
        return orders(row, List.of(), units);
    }

    private ResultActions orders(UUID row, List<UUID> others, String... units) throws Exception {
        var request = post("/survey-rows/{id}/verifications", row)
                .param("version", String.valueOf(version(row)))
                .param("plannedOn", "2026-03-01")
                .param("place", "厂区")
                .param("reason", "核实容积");
        for (var other : others) {
            request.param("row", other + ":" + version(other));
        }
        for (var unit : units) {
            request.param("unit", county.named(unit).id().toString());
        }
        return asks(office, request.with(csrf()));
    }

    private UUID ordered(UUID row, UUID... others) throws Exception {
        var answer = orders(row, List.of(others), UNIT, County.SUPPORT).andExpect(status().isFound());
        return id(Objects.requireNonNull(answer.andReturn().getResponse().getRedirectedUrl()));
    }

    private ResultActions does(Viewer viewer, UUID verification, String what, Map<String, String> fields)
            throws Exception {
        var version = page(office, "/site-verifications/" + verification).select("input[name=version]").stream()
                .findFirst()
                .map(input -> input.attr("value"))
                .orElse("1");
        var request = post("/site-verifications/{id}/" + what, verification).param("version", version);
        fields.forEach(request::param);
        return asks(viewer, request.with(csrf()));
    }

    /// `findings` of the visit as a whole, and the same of each of `rows`.
    private ResultActions finds(UUID verification, String findings, UUID... rows) throws Exception {
        var fields = new HashMap<>(Map.of(
                "heldOn",
                "2026-03-01",
                "findings",
                findings,
                "persons-" + county.named(UNIT).id(),
                "李四",
                "persons-" + county.named(County.SUPPORT).id(),
                "王五"));
        for (var row : rows) {
            fields.put("finding-" + row, "现场：" + row);
        }
        return does(office, verification, "findings", fields);
    }

    @Test
    void severalUnitsLookOnSiteAndEachSignsForItself() throws Exception {
        var row = row();
        orders(row, UNIT).andExpect(status().isUnprocessableContent());
        var verification = ordered(row);
        assertThat(stands(row)).isEqualTo("现场核查");
        does(support, verification, "signature", Map.of("answer", "SIGNED"))
                .andExpect(status().isUnprocessableContent());
        does(office, verification, "findings", Map.of("heldOn", "2026-03-03", "findings", "无"))
                .andExpect(status().isUnprocessableContent());
        finds(verification, "容积380立方米，铭牌在。", row).andExpect(status().isFound());
        asks(
                        office,
                        multipart("/site-verifications/{id}/files", verification)
                                .file(new MockMultipartFile(
                                        "files", "记录.txt", "text/plain", "铭牌".getBytes(StandardCharsets.UTF_8)))
                                .file(new MockMultipartFile(
                                        "files", "炉体.txt", "text/plain", "炉体".getBytes(StandardCharsets.UTF_8)))
                                .with(csrf()))
                .andExpect(status().isFound());
        assertThat(page(support, "/my-duties").select(".strip a[href^=/site-verifications/]"))
                .hasSize(1);
        var seen = page(support, "/site-verifications/" + verification);
        assertThat(seen.select(".egallery a").eachText()).containsExactly("记录.txt", "炉体.txt");
        asks(support, get(seen.select(".egallery a").attr("href"))).andExpect(status().isOk());
        does(office, verification, "end", Map.of()).andExpect(status().isUnprocessableContent());
        does(support, verification, "signature", Map.of("answer", "REFUSED"))
                .andExpect(status().isUnprocessableContent());
        does(support, verification, "signature", Map.of("answer", "REFUSED", "reason", "没有测量"))
                .andExpect(status().isFound());
        does(support, verification, "signature", Map.of("answer", "SIGNED"))
                .andExpect(status().isUnprocessableContent());
        finds(verification, "改写", row).andExpect(status().isConflict());
        does(signer, verification, "signature", Map.of("answer", "SIGNED")).andExpect(status().isFound());
        does(office, verification, "end", Map.of()).andExpect(status().isFound());
        assertThat(page(office, "/site-verifications/" + verification)
                        .select("tbody tr")
                        .eachText())
                .anySatisfy(party -> assertThat(party).contains("王五", "拒绝签字", "没有测量"))
                .anySatisfy(party -> assertThat(party).contains("李四", "已签字"));
        assertThat(stands(row)).isEqualTo("待核定");
        assertThat(county.in(
                        office,
                        () -> database.sql(ON_RECORD)
                                .param("id", verification.toString())
                                .query(String.class)
                                .list()))
                .containsExactly("ORDERED", "FOUND", "FILES_ADDED", "REFUSED", "SIGNED", "CONCLUDED");
    }

    @Test
    void oneVisitLooksAtSeveralRowsOfAnEnterprise() throws Exception {
        var rows = rows(List.of(
                row("虚构县第一炼铁厂", OUTDATED),
                row("虚构县第一炼铁厂", UNCLEAR),
                row("虚构县第二炼铁厂", OUTDATED),
                row("虚构县第一炼铁厂", "1座9000kVA电石炉（3#）")));
        assertThat(page(office, "/survey-rows/" + rows.getFirst() + "/verifications/new")
                        .select("#row input[checked]")
                        .eachAttr("value"))
                .containsExactly(rows.get(1) + ":1", rows.get(3) + ":1");
        orders(rows.getFirst(), List.of(rows.get(2)), UNIT, County.SUPPORT)
                .andExpect(status().isUnprocessableContent());
        var verification = ordered(rows.getFirst(), rows.get(1));
        assertThat(List.of(stands(rows.get(0)), stands(rows.get(1)), stands(rows.get(3))))
                .containsExactly("现场核查", "现场核查", "待核定");
        orders(rows.get(3), List.of(rows.get(1)), UNIT, County.SUPPORT).andExpect(status().isUnprocessableContent());
        does(office, rows.get(1), ReviewMove.Act.PROPOSE, "理由").andExpect(status().isUnprocessableContent());

        finds(verification, "", rows.get(0)).andExpect(status().isUnprocessableContent());
        finds(verification, "", rows.get(0), rows.get(1)).andExpect(status().isFound());
        assertThat(page(support, "/site-verifications/" + verification)
                        .select("section[aria-labelledby=findings-title] tbody tr")
                        .eachText())
                .containsExactly(OUTDATED + " 30万吨/年 现场：" + rows.get(0), UNCLEAR + " 30万吨/年 现场：" + rows.get(1));
        for (var party : List.of(signer, support)) {
            does(party, verification, "signature", Map.of("answer", "SIGNED")).andExpect(status().isFound());
        }
        does(office, verification, "end", Map.of()).andExpect(status().isFound());
        for (var row : rows.subList(0, 2)) {
            assertThat(stands(row)).isEqualTo("待核定");
            assertThat(page(office, "/survey-rows/" + row)
                            .select("section[aria-labelledby=verifications] a[href]")
                            .eachAttr("href"))
                    .containsExactly("/site-verifications/" + verification);
        }
    }

    @Test
    void aPictureOfOneRowIsFoundWithItAndWithTheVisit() throws Exception {
        var rows = rows(List.of(row("虚构县第一炼铁厂", OUTDATED), row("虚构县第一炼铁厂", UNCLEAR), row("虚构县第二炼铁厂", OUTDATED)));
        var verification = ordered(rows.get(0), rows.get(1));
        brings(verification, "总图.txt", "").andExpect(status().isFound());
        brings(verification, "铭牌.txt", rows.get(1).toString()).andExpect(status().isFound());
        brings(verification, "别处.txt", rows.get(2).toString()).andExpect(status().isUnprocessableContent());
        var visit = page(support, "/site-verifications/" + verification).select(".egallery li");
        assertThat(visit.select("p > a").eachText()).containsExactly("总图.txt", "铭牌.txt");
        assertThat(visit.getLast().text()).contains(UNCLEAR);
        var ofRow = page(office, "/survey-rows/" + rows.get(1)).select(".egallery a");
        assertThat(ofRow.eachText()).containsExactly("铭牌.txt");
        asks(office, get(ofRow.attr("href"))).andExpect(status().isOk());
        assertThat(page(office, "/survey-rows/" + rows.get(0)).select(".egallery a"))
                .isEmpty();
    }

    @Test
    void aPictureOfARowIsSeenWithTheLineThatItBecame() throws Exception {
        var rows = rows(List.of(row("虚构县第一炼铁厂", OUTDATED), row("虚构县第一炼铁厂", UNCLEAR)));
        var verification = ordered(rows.get(0), rows.get(1));
        brings(verification, "总图.txt", "").andExpect(status().isFound());
        brings(verification, "炉体.txt", rows.get(0).toString()).andExpect(status().isFound());
        brings(verification, "别的.txt", rows.get(1).toString()).andExpect(status().isFound());
        does(office, verification, "end", Map.of("calledOff", "true", "reason", "已看过"))
                .andExpect(status().isFound());
        confirmed(rows.get(0));
        asks(
                        office,
                        post("/survey-rows/{id}/registration", rows.get(0))
                                .param("version", String.valueOf(version(rows.get(0))))
                                .param("into", "new")
                                .param("name", "虚构县第一炼铁厂")
                                .param("state-0", "STOPPED")
                                .with(csrf()))
                .andExpect(status().isFound());
        var line = page(office, "/survey-rows/" + rows.get(0))
                .select("#confirmed + ul a[href^=/lines/]")
                .attr("href");
        var shown = page(office, line).select(".ereported li");
        assertThat(shown.select("p > a").eachText()).containsExactly("炉体.txt", "现场核查");
        asks(office, get(shown.select("p > a").attr("href"))).andExpect(status().isOk());
        asks(office, get("/api/v1" + line + "/photos/reported"))
                .andExpect(jsonPath("$[*].file.name", contains("炉体.txt")))
                .andExpect(jsonPath("$[0].visit").value(verification.toString()))
                .andExpect(jsonPath("$[0].row").value(rows.get(0).toString()));
    }

    private ResultActions brings(UUID verification, String name, String row) throws Exception {
        return asks(
                office,
                multipart("/site-verifications/{id}/files", verification)
                        .file(new MockMultipartFile("files", name, "text/plain", name.getBytes(StandardCharsets.UTF_8)))
                        .param("row", row)
                        .with(csrf()));
    }

    @Test
    void whatWasSignedStaysAndStrangersSeeNothing() throws Exception {
        var row = row();
        var verification = ordered(row);
        finds(verification, "容积380立方米。", row).andExpect(status().isFound());
        does(signer, verification, "signature", Map.of("answer", "SIGNED")).andExpect(status().isFound());
        assertThat(catchThrowable(() ->
                        changed(office, "UPDATE site_verification SET findings = 'x' WHERE id = :id", verification)))
                .rootCause()
                .hasMessageContaining("are signed");
        var finding = "UPDATE site_verification_row SET finding = 'x' WHERE verification_id = :id";
        assertThat(catchThrowable(() -> changed(office, finding, verification)))
                .rootCause()
                .hasMessageContaining("are signed");
        assertThat(changed(
                        signer,
                        "UPDATE site_verification_party SET answer = 'WAITING' WHERE verification_id = :id",
                        verification))
                .isZero();
        for (var stranger : List.of(Viewers.office(county.sibling.path()), county.person("乙镇人民政府", Role.SIGNER))) {
            asks(stranger, get("/site-verifications/{id}", verification)).andExpect(status().isNotFound());
        }
        does(office, verification, "end", Map.of("calledOff", "true", "reason", "改期"))
                .andExpect(status().isFound());
        assertThat(stands(row)).isEqualTo("待核定");
        ordered(row);
    }
}
