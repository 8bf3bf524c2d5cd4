package org.tuichu.survey.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.tuichu.PlatformTest;
import org.tuichu.access.Role;
import org.tuichu.programmes.work.County;

/// What a survey collected of an enterprise and its line reaches the register; what the register has stays.
@PlatformTest
class CollectedTest extends ReviewOnDesk {
    private static final String CODE = "91130000MA00000479";
    private static final String NAME = "虚构县第一炼铁厂";

    CollectedTest(MockMvc browser, JdbcClient database, BeanFactory beans) {
        super(browser, database, beans);
    }

    private static Map<String, String> collected(String device, String... more) {
        var cells = new HashMap<>(
                Map.of("ENTERPRISE", NAME, "CREDIT_CODE", CODE, "DEVICE", device, "CAPACITY", "30万吨/年", "STATE", "停产"));
        cells.putAll(Map.of(
                "LEGAL_REPRESENTATIVE", "王某某",
                "TOWN", "丙县东镇",
                "ADDRESS", "东镇工业路1号",
                "STAFF", "35人",
                "POWER_ACCOUNT", "0512345671、0512345672",
                "LONGITUDE", "122.083",
                "LATITUDE", "41.0026",
                "DATUM", "WGS 84"));
        for (var at = 0; at < more.length; at += 2) {
            cells.put(more[at], more[at + 1]);
        }
        return cells;
    }

    /// Screened and confirmed.
    private UUID confirmed(Map<String, String> cells) throws Exception {
        var survey = opened();
        var row = rowOf(reported(survey, List.of(cells)), 1);
        screened(survey);
        confirmed(row);
        return row;
    }

    private ResultActions registers(UUID row, Map<String, ?> said) throws Exception {
        var body = new HashMap<String, Object>(said);
        body.put("version", version(row));
        return sends(
                office,
                post("/api/v1/survey-rows/{id}/registration", row),
                tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(body));
    }

    private ResultActions enterprise(ResultActions registered) throws Exception {
        var of = JsonPath.<String>read(
                registered.andExpect(status().isOk()).andReturn().getResponse().getContentAsString(),
                "$.lines[0].enterprise");
        return asks(office, get("/api/v1/enterprises/{id}", of));
    }

    private String entered(Map<String, String> facts) throws Exception {
        var answer = sends(
                        office,
                        post("/api/v1/enterprises"),
                        tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(facts))
                .andExpect(status().isCreated());
        return JsonPath.read(answer.andReturn().getResponse().getContentAsString(), "$.enterprise.id");
    }

    @Test
    void aNewEnterpriseHasWhatTheRowSays() throws Exception {
        var row = confirmed(collected(OUTDATED));
        enterprise(registers(row, Map.of("into", "new", "name", NAME)))
                .andExpect(jsonPath("$.enterprise.creditCode").value(CODE))
                .andExpect(jsonPath("$.enterprise.legalRepresentative").value("王某某"))
                .andExpect(jsonPath("$.enterprise.location").value(town.id()))
                .andExpect(jsonPath("$.enterprise.address").value("东镇工业路1号"))
                .andExpect(jsonPath("$.enterprise.staff").value(35))
                .andExpect(jsonPath("$.enterprise.electricityAccounts", contains("0512345671", "0512345672")))
                .andExpect(jsonPath("$.enterprise.longitude").value(122.083))
                .andExpect(jsonPath("$.enterprise.datum").value("WGS84"))
                .andExpect(jsonPath("$.lines[0].specification.transformerKva").value(8000));
    }

    @Test
    void whereNobodyNamesTheTownItIsTheOneThatTheUnitOfTheCountyIsCalledBy() throws Exception {
        var own = county.below("甲镇");
        var survey = opened();
        var task = reported(survey, List.of(collected(OUTDATED, "TOWN", ""), collected("1座6300kVA电石炉", "TOWN", "丁镇")));
        screened(survey);
        confirmed(rowOf(task, 1));
        confirmed(rowOf(task, 2));
        enterprise(registers(rowOf(task, 1), Map.of("into", "new", "name", NAME)))
                .andExpect(jsonPath("$.enterprise.location").value(own.id()));
        enterprise(registers(rowOf(task, 2), Map.of("into", "new", "name", "虚构县第二炼铁厂", "creditCode", "")))
                .andExpect(jsonPath("$.enterprise.location").value(county.place.id()));
    }

    @Test
    void thePageShowsItToBeLookedAtAndWhatCannotBeRead() throws Exception {
        var row = confirmed(collected(OUTDATED, "STAFF", "约三十人", "DATUM", "高德地图"));
        var form = page(office, "/survey-rows/" + row + "/registration?into=new");
        assertThat(form.select("#legalRepresentative").attr("value")).isEqualTo("王某某");
        assertThat(form.select("#location option[selected]").text()).isEqualTo("东镇");
        assertThat(form.select("#electricityAccounts").attr("value")).isEqualTo("0512345671 0512345672");
        assertThat(form.select("#staff").attr("value")).isEmpty();
        assertThat(form.select("#staff ~ p").text()).isEqualTo("填报：约三十人");
        assertThat(form.select("#datum option[selected]")).isEmpty();
        assertThat(form.select("#datum ~ p").eachText().getFirst()).isEqualTo("填报：高德地图");
        registers(row, Map.of("into", "new", "name", NAME, "longitude", "122.083"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].field", contains("longitude")));
        enterprise(registers(row, Map.of("into", "new", "name", NAME, "address", "")))
                .andExpect(jsonPath("$.enterprise.longitude", nullValue()))
                .andExpect(jsonPath("$.enterprise.staff", nullValue()))
                .andExpect(jsonPath("$.enterprise.address", nullValue()));
    }

    @Test
    void ofAnEnterpriseThatIsThereOnlyWhatItLacksIsFilledIn() throws Exception {
        var into = entered(Map.of("name", NAME, "creditCode", CODE, "address", "老地址", "staff", "40"));
        var row = confirmed(collected(OUTDATED));
        var form = page(office, "/survey-rows/" + row + "/registration?into=" + into);
        assertThat(form.select("#differing li").eachText())
                .containsExactly("地址 台账为“老地址”，填报为“东镇工业路1号”，台账不改", "职工人数 台账为“40”，填报为“35”，台账不改");
        assertThat(form.select("#address, #staff, #creditCode")).isEmpty();
        assertThat(form.select("#legalRepresentative").attr("value")).isEqualTo("王某某");
        enterprise(registers(row, Map.of("into", into)))
                .andExpect(jsonPath("$.enterprise.address").value("老地址"))
                .andExpect(jsonPath("$.enterprise.staff").value(40))
                .andExpect(jsonPath("$.enterprise.legalRepresentative").value("王某某"))
                .andExpect(jsonPath("$.enterprise.location").value(town.id()))
                .andExpect(jsonPath("$.enterprise.latitude").value(41.0026));
        assertThat(page(office, "/enterprises/" + into).select("main").text()).contains("王某某", "0512345671");
    }

    @Test
    void rowsThatEnterTogetherFillInTheSame() throws Exception {
        var into = entered(Map.of("name", NAME, "creditCode", CODE, "address", "老地址"));
        var survey = opened();
        var task = reported(
                survey,
                List.of(
                        collected(OUTDATED),
                        collected("1座7000kVA电石炉（3#）", "STATE", ""),
                        collected("1座6000kVA电石炉（4#）", "STATE", "季节性"),
                        collected("2座5000kVA电石炉")));
        screened(survey);
        for (var ordinal = 1; ordinal <= 4; ordinal++) {
            confirmed(rowOf(task, ordinal));
        }
        var page = page(office, "/surveys/" + survey + "/registration");
        assertThat(page.select("tbody tr p").eachText()).containsExactly("地址 台账为“老地址”，填报为“东镇工业路1号”，台账不改");
        assertThat(page.select("section[aria-labelledby=left] .tag").eachText())
                .containsExactly("没有写明生产状态", "没有写明生产状态", "不止一台设备");
        asks(office, get("/api/v1/surveys/{id}/registration/left", survey))
                .andExpect(jsonPath("$[*].why", contains("NO_STATE", "NO_STATE", "SEVERAL_DEVICES")))
                .andExpect(jsonPath("$[*].ordinal", contains(2, 3, 4)))
                .andExpect(jsonPath("$[0].cells.ENTERPRISE").value(NAME));
        var request = post("/surveys/{id}/registration", survey);
        var picked = page.select("tbody input").eachAttr("value");
        asks(office, request.param("row", picked.getFirst()).with(csrf())).andExpect(status().isFound());
        asks(office, get("/api/v1/enterprises/{id}", into))
                .andExpect(jsonPath("$.enterprise.address").value("老地址"))
                .andExpect(jsonPath("$.enterprise.staff").value(35));
        var silent = rowOf(task, 2);
        var refused = page(asks(
                        office,
                        post("/surveys/{id}/registration", survey)
                                .param("row", silent + ":" + version(silent))
                                .with(csrf()))
                .andExpect(status().isUnprocessableContent()));
        assertThat(refused.select(".alert-danger").text()).contains("甲镇人民政府 第 2 行不能批量转入：没有写明生产状态");
    }

    @Test
    void aRowThatDoesNotSayItsStateEntersOnlyOnceAPersonSaysIt() throws Exception {
        var row = confirmed(collected(OUTDATED, "STATE", "季节性"));
        var form = page(office, "/survey-rows/" + row + "/registration?into=new");
        assertThat(form.select("#state-0 option").eachText()).containsExactly("请选择", "在产", "停产", "封存", "已拆除");
        assertThat(form.select("#state-0 ~ p").eachText().getFirst()).isEqualTo("填报：季节性");
        registers(row, Map.of("into", "new", "name", NAME))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].field", contains("state-0")));
        var said = Map.of("state", "STOPPED", "since", "2025-06-01");
        enterprise(registers(row, Map.of("into", "new", "name", NAME, "lines", List.of(said))))
                .andExpect(jsonPath("$.lines[0].state").value("STOPPED"))
                .andExpect(jsonPath("$.lines[0].since").value("2025-06-01"));
    }

    @Test
    void picturesOfTheRowAreSeenWithTheLineByThoseWhoSeeTheRow() throws Exception {
        var survey = opened();
        var task = task(survey);
        var request = multipart("/survey-tasks/{id}/rows", task)
                .file(new MockMultipartFile("photo", "铭牌.png", "image/png", picture()));
        collected(OUTDATED).forEach(request::param);
        asks(clerk, request.with(csrf())).andExpect(status().isFound());
        signs(task);
        screened(survey);
        var row = rowOf(task, 1);
        confirmed(row);
        registers(row, Map.of("into", "new", "name", NAME)).andExpect(status().isOk());
        var line = page(office, "/survey-rows/" + row)
                .select("#confirmed + ul a[href^=/lines/]")
                .attr("href");
        var shown = page(office, line).select(".ereported");
        assertThat(shown.select("p > a").text()).isEqualTo("铭牌.png");
        asks(office, get(shown.select("img").attr("src"))).andExpect(content().contentType("image/jpeg"));
        var department = page(county.person(County.SUPPORT, Role.CLERK), line);
        assertThat(department.select("h1").text()).isEqualTo("2# 电石炉 8000kVA");
        assertThat(department.select(".ereported")).isEmpty();
        asks(office, get("/api/v1" + line + "/photos/reported"))
                .andExpect(jsonPath("$[*].file.name", contains("铭牌.png")))
                .andExpect(jsonPath("$[0].visit", nullValue()))
                .andExpect(jsonPath("$[0].address").value(shown.select("p > a").attr("href")));
        asks(county.person(County.SUPPORT, Role.CLERK), get("/api/v1" + line + "/photos/reported"))
                .andExpect(jsonPath("$", hasSize(0)));
    }

    private static byte[] picture() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
