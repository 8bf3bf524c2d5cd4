package org.tuichu.directoryweb;

import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.directory.UnitFunction;
import org.tuichu.directory.Units;

@PlatformTest
class DirectoryApiTest {
    private final MockMvc program;
    private final TestPlaces places;

    DirectoryApiTest(MockMvc program, Jurisdictions jurisdictions, Units units) {
        this.program = program;
        this.places = TestPlaces.fresh(jurisdictions, units);
    }

    @Test
    void givesThePlaceInTheTree() throws Exception {
        send(get("/api/v1/jurisdictions/500102"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.jurisdiction.fullName").value("重庆市涪陵区"))
                .andExpect(jsonPath("$.path[*].id").value(org.hamcrest.Matchers.contains("500000", "500102")))
                .andExpect(jsonPath("$.below", hasSize(27)));
        send(get("/api/v1/jurisdictions").param("parent", "441300"))
                .andExpect(jsonPath("$[0].name").value("惠城区"));
        send(get("/api/v1/jurisdictions").param("search", "211104")).andExpect(jsonPath("$", hasSize(1)));
    }

    @Test
    void namesTheFieldThatIsWrong() throws Exception {
        send(get("/api/v1/jurisdictions/nowhere"))
                .andExpect(status().isNotFound())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
        send(get("/api/v1/units").param("size", "1000"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.errors[0].field").value("size"));
        send(get("/api/v1/units").param("function", "X"))
                .andExpect(jsonPath("$.errors[0].field").value("function"));
    }

    @Test
    void listsAndAddsNames() throws Exception {
        var unit = places.unit("县财政局", UnitFunction.FINANCE);
        var path = "/api/v1/units/" + unit.id();
        send(get("/api/v1/units").param("function", "FINANCE"))
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.units[0].id").value(unit.id().toString()));
        send(json(path, "{\"name\": \"县财税局\", \"validTo\": \"2001-12-31\", \"version\": 1}"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.unit.version").value(2))
                .andExpect(jsonPath("$.names[0].validTo").value("2001-12-31"));
        send(json(path, "{\"name\": \"财政\", \"version\": 1}"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.current[0].version").value(2));
        send(json(path, "{\"name\": \"\", \"version\": 2}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("name"))
                .andExpect(jsonPath("$.errors[0].message").value("请填写名称。"));
        send(json(path, "{\"name\": \"财政\"}"))
                .andExpect(jsonPath("$.errors[0].field").value("version"));
    }

    private static MockHttpServletRequestBuilder json(String unit, String body) {
        return post(unit + "/aliases")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(csrf());
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return program.perform(request.with(Viewers.signedIn(TestPlaces.keeper(places.county()))));
    }
}
