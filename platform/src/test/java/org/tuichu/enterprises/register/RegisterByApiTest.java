package org.tuichu.enterprises.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.tuichu.PlatformTest;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;
import org.tuichu.directory.Jurisdictions;

/// Other programs read verdicts with their reasons, settle what is written alike and bring photos, as the pages do.
@PlatformTest
class RegisterByApiTest {
    private final Register register;
    private final Viewer clerk;
    private final String enterprise;

    RegisterByApiTest(MockMvc browser, Jurisdictions jurisdictions) throws Exception {
        this.register = new Register(browser, jurisdictions);
        this.clerk = Register.office(register.county, Role.CLERK);
        this.enterprise = register.entered(clerk, Map.of("name", "虚构电石厂"));
    }

    @Test
    void aVerdictTellsTheFactsItUsedAndThoseItLacks() throws Exception {
        var small = register.line(clerk, enterprise, Map.of("name", "电石炉", "model", "10000kVA", "kind", "电石炉"));
        register.line(clerk, enterprise, Map.of("name", "高炉"));
        register.asks(clerk, get("/api/v1" + small + "/verdict").param("asOf", "2026-03-01"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.judgement").value("ELIMINATION"))
                .andExpect(jsonPath("$.asOf").value("2026-03-01"))
                .andExpect(jsonPath("$.warnsOnly").value(true))
                .andExpect(jsonPath("$.carried").value(false))
                .andExpect(jsonPath("$.fired[0].rule").value("2024-calcium_carbide_furnace-1"))
                .andExpect(jsonPath("$.fired[0].verified").value(false))
                .andExpect(jsonPath("$.fired[0].facts[0].value").value("10000"))
                .andExpect(jsonPath("$.fired[0].facts[0].unit").value("kVA"))
                .andExpect(jsonPath("$.fired[0].facts[0].said").value("10000kVA"))
                .andExpect(jsonPath("$.missing", empty()));
        register.asks(clerk, get("/api/v1" + enterprise + "/verdicts"))
                .andExpect(jsonPath("$.lines[*].judgement", contains("ELIMINATION", "UNKNOWN")))
                .andExpect(jsonPath("$.lines[1].missing[*].name", hasItem("effective_volume_m3")));
        register.asks(clerk, get("/api/v1" + small + "/verdict").param("asOf", "1800-01-01"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("asOf"));
        register.asks(Register.office(register.sibling, Role.CLERK), get("/api/v1" + small + "/verdict"))
                .andExpect(status().isNotFound());
    }

    @Test
    void whatIsWrittenAlikeIsSettledWithAReason() throws Exception {
        var mill = Map.of("name", "水泥磨", "model", "Φ2.2×7.5m");
        var first = register.line(clerk, enterprise, mill);
        var second = register.line(clerk, enterprise, mill);
        register.asks(clerk, get("/api/v1/lines/alike"))
                .andExpect(jsonPath("$[*].why", contains("SAME_ENTERPRISE")))
                .andExpect(jsonPath("$[0].open").value(true));
        tells(second, "{\"other\": \"%s\", \"sameness\": \"DIFFERENT\"}".formatted(Register.id(first)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("samenessReason"));
        tells(
                        second,
                        "{\"other\": \"%s\", \"sameness\": \"DIFFERENT\", \"samenessReason\": \"铭牌不同\"}"
                                .formatted(Register.id(first)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].decided.reason").value("铭牌不同"))
                .andExpect(jsonPath("$[0].open").value(false));
        register.asks(clerk, get("/api/v1/lines/alike")).andExpect(jsonPath("$", empty()));
        tells(second, "{\"sameness\": \"SAME\", \"samenessReason\": \"看不见的\"}").andExpect(status().isNotFound());
    }

    private ResultActions tells(String line, String body) throws Exception {
        return register.sends(clerk, post("/api/v1" + line + "/alike"), body);
    }

    @Test
    void photosAreBroughtListedAndDownloaded() throws Exception {
        var line = "/api/v1" + register.line(clerk, enterprise, Map.of("name", "轮窑", "model", "24门"));
        register.asks(clerk, multipart(line + "/photos").with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("photos"));
        var paper = new MockMultipartFile("photos", "铭牌.txt", "text/plain", "24门".getBytes(StandardCharsets.UTF_8));
        var brought = register.asks(
                        clerk,
                        multipart(line + "/photos")
                                .file(paper)
                                .param("note", "铭牌")
                                .with(csrf()))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$[*].note", contains("铭牌")))
                .andExpect(jsonPath("$[0].file.name").value("铭牌.txt"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        var file = line + "/photos/" + JsonPath.<String>read(brought, "$[0].file.id");
        register.asks(clerk, get(file)).andExpect(content().bytes("24门".getBytes(StandardCharsets.UTF_8)));
        for (var path : new String[] {file, line + "/photos"}) {
            assertThat(register.asks(Register.office(register.sibling, Role.CLERK), get(path))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(404);
        }
    }

    @Test
    void photosStandAsTheyWereBrought() throws Exception {
        var line = "/api/v1" + register.line(clerk, enterprise, Map.of("name", "轮窑", "model", "24门"));
        var request = multipart(line + "/photos");
        for (var name : List.of("铭牌", "炉体", "全景", "烟囱")) {
            var bytes = name.getBytes(StandardCharsets.UTF_8);
            request.file(new MockMultipartFile("photos", name + ".txt", "text/plain", bytes));
        }
        register.asks(clerk, request.with(csrf())).andExpect(status().isCreated());
        register.asks(clerk, get(line + "/photos"))
                .andExpect(jsonPath("$[*].file.name", contains("铭牌.txt", "炉体.txt", "全景.txt", "烟囱.txt")));
    }
}
