package org.tuichu.survey.review;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.tuichu.PlatformTest;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;
import org.tuichu.programmes.work.County;
import tools.jackson.databind.json.JsonMapper;

/// Other programs order, write and sign site verifications and enter confirmed rows in the register, as the pages do.
@PlatformTest
class ReviewByApiTest extends ReviewOnDesk {
    private static final String CODE = "91130000MA00000014";
    private static final byte[] PAPER = "铭牌".getBytes(StandardCharsets.UTF_8);

    private final Viewer support;

    ReviewByApiTest(MockMvc browser, JdbcClient database, BeanFactory beans) {
        super(browser, database, beans);
        this.support = county.person(County.SUPPORT, Role.SIGNER);
    }

    private ResultActions sends(Viewer by, String address, Map<String, ?> body) throws Exception {
        return sends(by, post("/api/v1" + address), JsonMapper.shared().writeValueAsString(body));
    }

    private static Object told(ResultActions answer, String path) throws Exception {
        return JsonPath.<Object>read(answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8), path);
    }

    private ResultActions refused(ResultActions answer, String... fields) throws Exception {
        return answer.andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].field", containsInAnyOrder(fields)));
    }

    @Test
    void severalUnitsVerifyARowOnSite() throws Exception {
        var survey = opened();
        var task = reported(survey, List.of(row("虚构县第一炼铁厂", OUTDATED), row("虚构县第二炼铁厂", OUTDATED)));
        var row = rowOf(task, 1);
        screened(survey);
        var units = List.of(
                county.named(UNIT).id().toString(),
                county.named(County.SUPPORT).id().toString());
        var ordering = new HashMap<String, Object>(Map.of("version", version(row), "unit", units.subList(0, 1)));
        refused(sends(office, "/survey-rows/" + row + "/verifications", ordering), "plannedOn", "place", "unit");
        ordering.putAll(Map.of("plannedOn", "2026-03-01", "place", "厂区", "unit", units));
        ordering.put("rows", List.of(Map.of("id", rowOf(task, 2), "version", 1)));
        refused(sends(office, "/survey-rows/" + row + "/verifications", ordering), "row");
        ordering.remove("rows");
        var ordered = sends(office, "/survey-rows/" + row + "/verifications", ordering)
                .andExpect(status().isCreated());
        sends(office, "/survey-rows/" + row + "/verifications", ordering).andExpect(status().isConflict());
        var one = "/site-verifications/" + told(ordered, "$.verification.id");
        asks(support, get("/api/v1/site-verifications"))
                .andExpect(jsonPath("$[*].place", contains("厂区")))
                .andExpect(jsonPath("$[0].may", empty()));

        var finding = new HashMap<String, Object>(
                Map.of("version", 1, "heldOn", "2026-03-01", "persons", List.of(there(units.getFirst(), "李四"))));
        refused(sends(office, one + "/findings", finding), "finding-" + row, "persons-" + units.getLast());
        finding.putAll(Map.of(
                "rows",
                List.of(Map.of("row", row, "finding", "容积380立方米")),
                "persons",
                List.of(there(units.getFirst(), "李四"), there(units.getLast(), "王五"))));
        sends(office, one + "/findings", finding)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.verification.rows[*].finding", contains("容积380立方米")))
                .andExpect(jsonPath("$.verification.units[*].persons", containsInAnyOrder("李四", "王五")));
        var files = asks(
                        office,
                        multipart("/api/v1" + one + "/files")
                                .file(new MockMultipartFile("files", "记录.txt", "text/plain", PAPER))
                                .with(csrf()))
                .andExpect(status().isCreated());
        asks(support, get("/api/v1" + one + "/files/" + told(files, "$.files[0].file.id")))
                .andExpect(content().bytes(PAPER));

        var version = JsonPath.<Integer>read(
                asks(office, get("/api/v1" + one)).andReturn().getResponse().getContentAsString(),
                "$.verification.version");
        refused(sends(support, one + "/signature", Map.of("version", version, "answer", "REFUSED")), "reason");
        sends(support, one + "/signature", Map.of("version", version, "answer", "REFUSED", "reason", "没有测量"))
                .andExpect(status().isOk());
        refused(sends(office, one + "/end", Map.of("version", version)), "body");
        sends(signer, one + "/signature", Map.of("version", version, "answer", "SIGNED"))
                .andExpect(jsonPath("$.verification.units[*].answer", containsInAnyOrder("SIGNED", "REFUSED")));
        sends(office, one + "/end", Map.of("version", version))
                .andExpect(jsonPath("$.verification.state").value("CONCLUDED"));
        asks(office, get("/api/v1/survey-rows/{id}/verifications", row))
                .andExpect(jsonPath("$[*].state", contains("CONCLUDED")));
        asks(county.person("乙镇人民政府", Role.SIGNER), get("/api/v1" + one)).andExpect(status().isNotFound());
    }

    private static Map<String, String> there(String unit, String names) {
        return Map.of("unit", unit, "names", names);
    }

    @Test
    void confirmedRowsEnterTheRegister() throws Exception {
        var survey = opened();
        var task = reported(survey, List.of(coded(OUTDATED), coded(OUTDATED), coded("1座7000kVA电石炉（3#）")));
        screened(survey);
        for (var ordinal = 1; ordinal <= 3; ordinal++) {
            confirmed(rowOf(task, ordinal));
        }
        var first = rowOf(task, 1);
        asks(office, get("/api/v1/survey-rows/{id}/registration", first))
                .andExpect(jsonPath("$.enterprises", empty()))
                .andExpect(jsonPath("$.lines[*].line.siteNumber", contains("2#")));
        refused(registers(first, Map.of()), "into");
        refused(registers(first, Map.of("into", "new")), "name");
        var into = told(
                registers(first, Map.of("into", "new", "name", "虚构县第一炼铁厂", "creditCode", CODE))
                        .andExpect(status().isOk())
                        .andExpect(jsonPath("$.row.state").value("REGISTERED"))
                        .andExpect(jsonPath("$.lines[*].words", contains("2# 电石炉 8000kVA"))),
                "$.lines[0].enterprise");

        var again = rowOf(task, 2);
        asks(office, get("/api/v1/survey-rows/{id}/registration", again).param("into", into.toString()))
                .andExpect(jsonPath("$.enterprises[0].sameCode").value(true))
                .andExpect(jsonPath("$.lines[0].alike[*].words", contains("2# 电石炉 8000kVA")));
        refused(registers(again, Map.of("into", into)), "same-0", "alikeReason-0");
        refused(registers(again, Map.of("into", into, "lines", List.of(Map.of("same", "new")))), "alikeReason-0");
        refused(registers(again, Map.of("into", into, "lines", Collections.singletonList(null))), "lines[0]");
        registers(again, Map.of("into", into, "lines", List.of(Map.of("same", "new", "alikeReason", "铭牌不同"))))
                .andExpect(status().isOk());

        var certain = asks(office, get("/api/v1/surveys/{id}/registration", survey))
                .andExpect(jsonPath("$[*].enterpriseName", contains("虚构县第一炼铁厂")));
        var left = Map.of("id", told(certain, "$[0].row"), "version", told(certain, "$[0].version"));
        sends(office, "/surveys/" + survey + "/registration", Map.of("rows", List.of(left)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$", empty()));
        sends(office, "/surveys/" + survey + "/registration", Map.of("rows", List.of(left)))
                .andExpect(status().isConflict());
    }

    private static Map<String, String> coded(String device) {
        return Map.of(
                "ENTERPRISE", "虚构县第一炼铁厂", "CREDIT_CODE", CODE, "DEVICE", device, "CAPACITY", "30万吨/年", "STATE", "停产");
    }

    private ResultActions registers(UUID row, Map<String, ?> said) throws Exception {
        var body = new HashMap<String, Object>(said);
        body.put("version", version(row));
        return sends(office, "/survey-rows/" + row + "/registration", body);
    }
}
