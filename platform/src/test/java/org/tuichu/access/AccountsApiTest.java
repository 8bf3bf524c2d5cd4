package org.tuichu.access;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;

@PlatformTest
class AccountsApiTest {
    private static final String ACCOUNTS = "/api/v1/accounts";

    private final MockMvc program;
    private final Desks desks;
    private final Viewer system = administrator(Role.SYSTEM_ADMINISTRATOR);
    private final Viewer security = administrator(Role.SECURITY_ADMINISTRATOR);
    private final String name = "api-" + UUID.randomUUID();

    AccountsApiTest(MockMvc program, Desks desks) {
        this.program = program;
        this.desks = desks;
    }

    @Test
    void makesGrantsLocksAndOpens() throws Exception {
        var one = ACCOUNTS + "/" + make();
        send(put(one + "/roles"), "{\"version\": 0, \"roles\": [\"CLERK\", \"SIGNER\"]}", security)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.roles[1]").value("SIGNER"))
                .andExpect(jsonPath("$.version").value(1));
        send(post(one + "/lock"), "", system)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.lockedAt").isNotEmpty());
        send(post(one + "/open"), "", security).andExpect(jsonPath("$.lockedAt").isEmpty());
        send(post(one + "/reset"), "", system)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.initialPassword").isNotEmpty());
        send(get(ACCOUNTS + "?q=" + name), "", system)
                .andExpect(jsonPath("$.accounts.length()").value(1))
                .andExpect(jsonPath("$.accounts[0].lockedAt").isNotEmpty())
                .andExpect(jsonPath("$.accounts[0].passwordInitial").value(true))
                .andExpect(jsonPath("$.accounts[0].initialPassword").doesNotExist());
    }

    @Test
    void eachAdministratorDoesTheOwnPart() throws Exception {
        var one = ACCOUNTS + "/" + make();
        send(post(ACCOUNTS), body(name), security).andExpect(status().isForbidden());
        send(post(one + "/reset"), "", security).andExpect(status().isForbidden());
        send(put(one + "/roles"), "{\"version\": 0, \"roles\": []}", system).andExpect(status().isForbidden());
        send(post(one + "/open"), "", system).andExpect(status().isForbidden());
    }

    @Test
    void saysWhatIsWrong() throws Exception {
        var one = ACCOUNTS + "/" + make();
        send(post(ACCOUNTS), body(name), system)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("userName"));
        send(put(one + "/roles"), "{\"version\": 0, \"roles\": [\"AUDITOR\", \"CLERK\"]}", security)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("roles"));
        send(put(one + "/roles"), "{\"version\": 7, \"roles\": [\"CLERK\"]}", security)
                .andExpect(status().isConflict())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.current.version").value(0))
                .andExpect(jsonPath("$.current.userName").value(name));
        send(put(one + "/roles"), "{\"version\": 0}", security)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("roles"));
        send(put(one + "/roles"), "{\"version\": 0, \"roles\": [\"EMPEROR\"]}", security)
                .andExpect(status().isBadRequest());
        send(get(ACCOUNTS + "/" + UUID.randomUUID()), "", security).andExpect(status().isNotFound());
    }

    private String make() throws Exception {
        var answer = send(post(ACCOUNTS), body(name), system).andExpect(status().isCreated());
        return JsonPath.read(answer.andReturn().getResponse().getContentAsString(), "$.id");
    }

    private String body(String userName) {
        return """
                {"userName": "%s", "displayName": "周某", "unit": "%s"}""".formatted(
                        userName, desks.unit("接口县" + UUID.randomUUID()).id().value());
    }

    private ResultActions send(MockHttpServletRequestBuilder request, String body, Viewer viewer) throws Exception {
        return program.perform(request.contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(csrf())
                .with(Viewers.signedIn(viewer)));
    }

    private static Viewer administrator(Role role) {
        return Viewers.viewer(Viewers.place(), UUID.randomUUID(), role, false);
    }
}
