package org.tuichu.rulebook.verification;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;

/// Other programs read the rules, and two persons verify one, as the pages do.
@PlatformTest
class RulesApiTest {
    private static final String RULES = "/api/v1/rules";
    private static final String RULE = RULES + "/2024-blast_furnace-1";
    private static final byte[] SOURCE = "第一类 淘汰类".getBytes(StandardCharsets.UTF_8);

    private final MockMvc browser;
    private final String county = Viewers.place();
    private final Viewer clerk = office(Role.CLERK);
    private final Viewer signer = office(Role.SIGNER);

    RulesApiTest(MockMvc browser) {
        this.browser = browser;
    }

    private Viewer office(Role role) {
        return Viewers.with(Viewers.office(county), Set.of(role), Set.of());
    }

    @Test
    void rulesAreFoundAndOneSaysWhatItAsks() throws Exception {
        asks(
                        clerk,
                        get(RULES)
                                .param("industry", "水泥")
                                .param("ruleClass", "RESTRICTION")
                                .param("edition", "2024"))
                .andExpect(jsonPath("$.total").value(2));
        asks(clerk, get(RULES).param("on", "2024-02-01").param("edition", "2019"))
                .andExpect(jsonPath("$.total").value(0));
        asks(clerk, get(RULES).param("on", "gestern"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("on"));
        asks(clerk, get(RULE))
                .andExpect(jsonPath("$.condition").value("effective_volume_m3 <= 400"))
                .andExpect(jsonPath("$.facts[*].name", contains("effective_volume_m3")))
                .andExpect(jsonPath("$.rule.verified").value(false))
                .andExpect(jsonPath("$.verifications", hasSize(0)));
        asks(clerk, get(RULES + "/none")).andExpect(status().isNotFound());
    }

    @Test
    void twoPersonsVerifyARuleAndOneWithdrawsIt() throws Exception {
        asks(clerk, multipart(RULE + "/verifications").param("place", "第12页").with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].field", contains("source")));
        var proposed = asks(
                        clerk,
                        multipart(RULE + "/verifications")
                                .file(new MockMultipartFile("source", "目录.txt", "text/plain", SOURCE))
                                .param("place", "第12页")
                                .with(csrf()))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.rule.waiting").value(true))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        var one = RULE + "/verifications/" + JsonPath.<String>read(proposed, "$.verifications[0].id");
        asks(clerk, get(RULES).param("state", "WAITING"))
                .andExpect(jsonPath("$.total").value(1));
        asks(signer, get(one + "/source")).andExpect(content().bytes(SOURCE));
        sends(clerk, one + "/decision", "{\"decision\": \"APPROVED\"}").andExpect(status().isForbidden());
        sends(signer, one + "/decision", "{\"decision\": \"DECLINED\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("reason"));
        sends(signer, one + "/decision", "{\"decision\": \"APPROVED\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rule.verified").value(true))
                .andExpect(jsonPath("$.verifications[0].decided.decision").value("APPROVED"));
        sends(clerk, one + "/withdrawal", "{}").andExpect(status().isUnprocessableContent());
        sends(clerk, one + "/withdrawal", "{\"reason\": \"文本有误\"}")
                .andExpect(jsonPath("$.rule.verified").value(false))
                .andExpect(jsonPath("$.verifications[0].withdrawn.reason").value("文本有误"));
    }

    private ResultActions sends(Viewer by, String address, String json) throws Exception {
        return asks(
                by,
                post(address)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json)
                        .with(csrf()));
    }

    private ResultActions asks(Viewer by, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return browser.perform(request.with(Viewers.signedIn(by)));
    }
}
