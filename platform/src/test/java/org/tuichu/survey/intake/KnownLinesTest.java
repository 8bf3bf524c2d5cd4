package org.tuichu.survey.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;
import org.tuichu.statute.line.CreditCode;

/// What a unit reported last and what the register has of its place is filled in, each line once. 甲镇 governs 东镇 here.
@PlatformTest
class KnownLinesTest extends TableOnDesk {
    private static final String LAST = "虚构县第一炼铁厂 1座450m³高炉（2#） 45万吨/年 停产 上次填报";

    /// Of this county alone, for other counties of the database have registers too.
    private final String code = code();

    private final String known = "虚构电石厂 " + code + " 电石炉 10000kVA 1# 2 万吨/年 在产 台账";
    private final Viewer governing;

    KnownLinesTest(MockMvc browser, JdbcClient database, BeanFactory beans) {
        super(browser, database, beans);
        this.governing = Viewers.governing(clerk, town.path());
    }

    /// One whose check digit holds.
    private static String code() {
        var own = "91130000MA" + UUID.randomUUID().toString().substring(0, 7).toUpperCase(Locale.ROOT);
        return "0123456789ABCDEFGHJKLMNPQRTUWXY"
                .chars()
                .mapToObj(last -> own + (char) last)
                .filter(code -> CreditCode.of(code).doubts().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private UUID line(String enterprise, Map<String, String> fields) throws Exception {
        var request = post(enterprise + "/lines");
        fields.forEach(request::param);
        var line = redirected(request);
        asks(office, post(line + "/lock").param("version", "1").with(csrf())).andExpect(status().isFound());
        return id(line);
    }

    private String enterprise(String name, String code) throws Exception {
        return redirected(post("/enterprises")
                .param("name", name)
                .param("creditCode", code)
                .param("location", town.id()));
    }

    private String redirected(MockHttpServletRequestBuilder request) throws Exception {
        var answer = asks(office, request.with(csrf())).andExpect(status().isFound());
        return Objects.requireNonNull(answer.andReturn().getResponse().getRedirectedUrl());
    }

    /// One that was reported last, one that was not, one that is gone and one of another place.
    private UUID task() throws Exception {
        enters(clerk, task(opened()), FURNACE).andExpect(status().isFound());
        var iron = enterprise("虚构县第一炼铁厂", "");
        line(iron, Map.of("name", "高炉", "kind", "高炉", "model", "450 m³", "siteNumber", "2#"));
        var carbide = enterprise("虚构电石厂", code);
        var furnace = Map.of("name", "电石炉", "kind", "电石炉", "model", "10000kVA", "siteNumber", "1#");
        var full = new HashMap<>(furnace);
        full.putAll(Map.of("capacity", "2", "capacityUnit", "万吨", "capacityPeriod", "YEAR", "operatingSince", "2008"));
        line(carbide, full);
        dismantled(line(iron, Map.of("name", "烧结机", "kind", "烧结机", "model", "24m²")));
        line(redirected(post("/enterprises").param("name", "县城铸造厂")), Map.of("name", "冲天炉", "kind", "冲天炉"));
        var next = opens(office, "2026年二次摸底", "2026-03-01", "2026-04-30", county.named(UNIT))
                .andExpect(status().isFound());
        return task(id(Objects.requireNonNull(next.andReturn().getResponse().getRedirectedUrl())));
    }

    private void dismantled(UUID line) throws Exception {
        var ending = post("/lines/{id}/ending", line)
                .param("version", "2")
                .param("kind", "DISMANTLED")
                .param("endedOn", "2026-03-01")
                .param("endingReason", "现场已拆除");
        asks(office, ending.with(csrf())).andExpect(status().isFound());
        var decision =
                post("/lines/{id}/ending/decision", line).param("version", "3").param("decision", "APPROVED");
        asks(county.office(Role.SIGNER), decision.param("decisionReason", "").with(csrf()))
                .andExpect(status().isFound());
    }

    private List<String> known(Viewer viewer, UUID task) throws Exception {
        return page(viewer, "/survey-tasks/" + task + "/known-lines")
                .select(".srows tbody tr")
                .eachText();
    }

    private void taken(Viewer viewer, UUID task) throws Exception {
        asks(viewer, post("/survey-tasks/{id}/known-lines", task).with(csrf())).andExpect(status().isFound());
    }

    /// As it was downloaded before anything was taken over.
    @Test
    void theTableBringsBackTheSameLines() throws Exception {
        var task = task();
        assertThat(known(governing, task)).containsExactly(LAST, known);
        var table = asks(governing, get("/survey-tasks/{id}/table.xlsx", task))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        taken(governing, task);
        assertThat(onRecord(task)).containsExactly("KNOWN_TAKEN");
        assertThat(known(governing, task)).isEmpty();
        assertThat(rows(task)).hasSize(2);
        var same = read(bring(task, "填报表.xlsx", table));
        assertThat(fates(same)).containsExactly("0新增", "0有改动", "2相同", "0不能导入", "0重复", "0核定中");
        var row = rowCalled(task, "虚构电石厂");
        asks(clerk, post("/survey-rows/{id}/edit", row).params(changed(row)).with(csrf()))
                .andExpect(status().isFound());
        var changed = read(bring(task, "填报表.xlsx", table));
        assertThat(fates(changed)).startsWith("0新增", "1有改动", "1相同");
        assertThat(page(clerk, "/survey-imports/" + changed + "?only=CHANGED")
                        .select(".srows li")
                        .eachText())
                .containsExactly("型号、规格 12500kVA → 10000kVA");
        asks(governing, post("/survey-tasks/{id}/known-lines", task).with(csrf()))
                .andExpect(status().isUnprocessableContent());
    }

    private UUID rowCalled(UUID task, String enterprise) throws Exception {
        return id(page(clerk, "/survey-tasks/" + task)
                .select(".srows a.lead:contains(" + enterprise + ")")
                .attr("href")
                .replace("/edit", ""));
    }

    private MultiValueMap<String, String> changed(UUID row) throws Exception {
        var fields = new LinkedMultiValueMap<String, String>();
        var form = page(clerk, "/survey-rows/" + row + "/edit").select("form.fsheet");
        form.select("input[name], textarea").forEach(field -> fields.add(field.attr("name"), value(field)));
        fields.set("MODEL", "12500kVA");
        return fields;
    }

    private static String value(Element field) {
        return field.tagName().equals("textarea") ? field.text() : field.attr("value");
    }

    /// A line that was filled in by telephone, or removed from the report, is not taken over once more.
    @Test
    void eachLineIsFilledInOnItsOwn() throws Exception {
        var task = task();
        var address = page(governing, "/survey-tasks/" + task + "/known-lines?q=电石")
                .select(".srows a.lead")
                .attr("href");
        var form = page(governing, address).select("form[data-known]");
        var filled = form.select("input[name], textarea").stream()
                .filter(field -> !value(field).isEmpty() && !field.attr("name").startsWith("_"))
                .collect(Collectors.toMap(field -> field.attr("name"), KnownLinesTest::value));
        assertThat(filled)
                .containsAllEntriesOf(Map.of(
                        "row", id(address).toString(),
                        "ENTERPRISE", "虚构电石厂",
                        "CREDIT_CODE", code,
                        "TOWN", "东镇",
                        "DEVICE", "电石炉",
                        "MODEL", "10000kVA",
                        "SITE_NUMBER", "1#",
                        "OPERATING_SINCE", "2008",
                        "UNIT", "万吨/年"));
        enters(governing, task, filled).andExpect(status().isFound());
        asks(governing, get(address)).andExpect(status().isFound());
        taken(governing, task);
        assertThat(rows(task)).hasSize(2);
        asks(
                        clerk,
                        post("/survey-rows/{id}/remove", id(address))
                                .param("version", "1")
                                .with(csrf()))
                .andExpect(status().isFound());
        assertThat(known(governing, task)).isEmpty();
    }

    /// A department of the county, which does not govern the town, is asked for what it reported itself.
    @Test
    void otherUnitsAreNotShownTheLinesOfATown() throws Exception {
        var task = task();
        assertThat(known(clerk, task)).containsExactly(LAST);
        asks(reviewer, get("/survey-tasks/{id}/known-lines", task)).andExpect(status().isNotFound());
        asks(
                        county.person("乙镇人民政府", Role.CLERK),
                        post("/survey-tasks/{id}/known-lines", task).with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void otherProgramsTakeThemOver() throws Exception {
        var task = task();
        asks(governing, get("/api/v1/survey-tasks/{id}/known-lines", task))
                .andExpect(jsonPath("$[0].source").value("REPORTED"))
                .andExpect(jsonPath("$[1].source").value("REGISTER"))
                .andExpect(jsonPath("$[1].cells.DEVICE").value("电石炉"));
        sends(governing, post("/api/v1/survey-tasks/{id}/known-lines", task), "")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.task.rows").value(2));
        asks(governing, get("/api/v1/survey-tasks/{id}/known-lines", task)).andExpect(jsonPath("$", hasSize(0)));
    }
}
