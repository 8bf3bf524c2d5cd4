package org.tuichu.exitlists.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tuichu.PlatformTest;
import org.tuichu.access.Viewer;

/// The way of a list by the API.
@PlatformTest
class ExitListApiTest extends ExitListsOnDesk {
    ExitListApiTest(MockMvc browser, JdbcClient database, BeanFactory beans) {
        super(browser, database, beans);
    }

    private ResultActions sends(Viewer viewer, MockHttpServletRequestBuilder request, String json) throws Exception {
        return asks(
                viewer,
                request.contentType(MediaType.APPLICATION_JSON).content(json).with(csrf()));
    }

    private static String read(ResultActions answer, String path) throws Exception {
        return JsonPath.read(answer.andReturn().getResponse().getContentAsString(), path)
                .toString();
    }

    @Test
    void aListIsDraftedFilledAndSigned() throws Exception {
        var furnace = line("虚构电石厂", FURNACE);
        var drafted = sends(clerk, post("/api/v1" + lists()), "{\"kind\": \"LIST\", \"title\": \"名单\"}")
                .andExpect(status().isCreated());
        var list = UUID.fromString(read(drafted, "$.list.id"));
        var address = "/api/v1/exit-lists/" + list;
        var taken = sends(
                        clerk,
                        post(address + "/entries"),
                        "{\"line\": [\"%s\"], \"targetOn\": \"2026-06-30\", \"measure\": \"SCRAP\"}".formatted(furnace))
                .andExpect(jsonPath("$.entries[0].words").value("电石炉 10000kVA"))
                .andExpect(jsonPath("$.entries[0].judgement").value("ELIMINATION"))
                .andExpect(jsonPath("$.entries[0].citation").doesNotExist())
                .andExpect(jsonPath("$.entries[0].obstacles[0]").value("NO_GROUND"));
        var entry = read(taken, "$.entries[0].id");
        sends(clerk, post(address + "/acts"), "{\"act\": \"HAND_IN\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("version"));
        sends(
                        clerk,
                        put(address + "/entries/" + entry),
                        "{\"targetOn\": \"2026-05-31\", \"measure\": \"SEAL\", \"note\": \"迟\", \"version\": 1}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.current.list.version").value(2))
                .andExpect(jsonPath("$.current.entries[0].targetOn").value("2026-06-30"));
        sends(
                        clerk,
                        put(address + "/entries/" + entry),
                        "{\"targetOn\": \"2026-06-30\", \"measure\": \"SCRAP\", \"basis\": \"县政府决定\", \"version\": 2}")
                .andExpect(jsonPath("$.entries[0].obstacles").isEmpty());
        sends(clerk, post(address + "/acts"), "{\"act\": \"HAND_IN\", \"version\": 1}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.current.list.version").value(3));
        sends(clerk, post(address + "/acts"), "{\"act\": \"HAND_IN\", \"version\": 3}")
                .andExpect(jsonPath("$.list.state").value("HANDED_IN"));
        sends(reviewer, post(address + "/acts"), "{\"act\": \"PASS\", \"version\": 4}")
                .andExpect(status().isOk());
        sends(signer, post(address + "/acts"), "{\"act\": \"FREEZE\", \"version\": 5}")
                .andExpect(jsonPath("$.list.number").value(1))
                .andExpect(jsonPath("$.files.length()").value(3))
                .andExpect(jsonPath("$.entries[0].inForce").value(true));
        asks(clerk, get("/api/v1" + lists() + "/in-force").param("on", "2026-03-02"))
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].number").value(1));
        asks(clerk, get("/api/v1" + lists())).andExpect(jsonPath("$[0].state").value("FROZEN"));
        asks(clerk, delete(address + "/entries/" + entry).param("version", "6").with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void aDraftGetsAnotherTitleAndItsLinesAnew() throws Exception {
        var furnace = line("虚构电石厂", FURNACE);
        var list = draft(ExitList.Kind.LIST, "名单");
        takes(list, "2026-06-30", "县政府决定", furnace).andExpect(status().isFound());
        var address = "/api/v1/exit-lists/" + list;
        sends(clerk, put(address), "{\"title\": \"\", \"version\": 2}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("title"));
        sends(clerk, put(address), "{\"title\": \"新名单\", \"version\": 1}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.current.list.title").value("名单"));
        sends(clerk, put(address), "{\"title\": \"新名单\", \"version\": 2}")
                .andExpect(jsonPath("$.list.title").value("新名单"));
        sends(clerk, post(address + "/anew"), "{\"version\": 3}")
                .andExpect(jsonPath("$.list.version").value(3))
                .andExpect(jsonPath("$.entries[0].basis").value("县政府决定"));
    }

    @Test
    void anAmendmentIsDraftedAndUndone() throws Exception {
        var glass = line("虚构玻纤厂", GLASS);
        var list = frozen("2026-06-30", glass);
        var amendment = draft(ExitList.Kind.AMENDMENT, "调整");
        var change = "/api/v1/exit-lists/" + amendment + "/changes/" + entry(list, glass);
        sends(clerk, post(change), "{\"change\": \"DROP\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("reason"));
        sends(clerk, post(change), "{\"change\": \"DROP\", \"reason\": \"从未建成\"}")
                .andExpect(jsonPath("$.changes[0].change").value("DROP"))
                .andExpect(jsonPath("$.changes[0].number").value(1));
        var undone = asks(clerk, delete(change).param("version", "2").with(csrf()));
        assertThat(read(undone, "$.changes")).isEqualTo("[]");
    }
}
