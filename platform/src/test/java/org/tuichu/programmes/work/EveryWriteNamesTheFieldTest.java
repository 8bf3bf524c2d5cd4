package org.tuichu.programmes.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whoever sends nothing, or nothing in it, is told which field is missing: at every operation that writes of the
/// OpenAPI document.
@PlatformTest
class EveryWriteNamesTheFieldTest {
    private static final Set<String> WRITES = Set.of("post", "put", "patch", "delete");

    /// `{}` asks for the own roles again, and for the first table of a file, which says itself what is needed.
    private static final Set<String> EMPTY_IS_ENOUGH =
            Set.of("PUT /api/v1/account/on-behalf", "POST /api/v1/survey-imports/{id}/read");

    private final MockMvc program;
    private final RequestMappingHandlerMapping handlers;
    private final People people;
    private final PlacesAndThings things;

    EveryWriteNamesTheFieldTest(
            MockMvc program,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers,
            BeanFactory beans) {
        this.program = program;
        this.handlers = handlers;
        this.people = new People(beans);
        this.things = new PlacesAndThings(beans, people);
    }

    @Test
    void anEmptyBodyIsToldTheFieldThatIsMissing() throws Exception {
        var silent = new TreeSet<String>();
        for (var endpoint : writesThatAskForSomething()) {
            if (!EMPTY_IS_ENOUGH.contains(endpoint.toString()) && !namesAField(endpoint, "{}")) {
                silent.add(endpoint.toString());
            }
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void aMissingBodyIsToldSo() throws Exception {
        var silent = new TreeSet<String>();
        for (var endpoint : writesThatAskForSomething()) {
            if (!namesAField(endpoint, "")) {
                silent.add(endpoint.toString());
            }
        }
        assertThat(silent).isEmpty();
    }

    /// The document tells which; a list too short would look at nothing.
    private List<Endpoint> writesThatAskForSomething() throws Exception {
        var asking = asking(document());
        var found = Endpoint.all(handlers).stream()
                .filter(endpoint -> asking.contains(endpoint.toString()))
                .toList();
        assertThat(found).hasSameSizeAs(asking).hasSizeGreaterThan(60);
        return found;
    }

    private static Set<String> asking(JsonNode document) {
        return document.get("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(operation -> WRITES.contains(operation.getKey()))
                        .filter(operation -> asks(operation.getValue()))
                        .map(operation ->
                                HttpMethod.valueOf(operation.getKey().toUpperCase(Locale.ROOT)) + " " + path.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean asks(JsonNode operation) {
        return operation.has("requestBody")
                || operation
                        .path("parameters")
                        .valueStream()
                        .anyMatch(one -> one.path("in").asString().equals("query")
                                && one.path("required").asBoolean());
    }

    /// To the office, or to the unit that the thing belongs to.
    private boolean namesAField(Endpoint endpoint, String body) throws Exception {
        return namesAField(endpoint, body, Relation.OFFICE) || namesAField(endpoint, body, Relation.OWN_UNIT);
    }

    private boolean namesAField(Endpoint endpoint, String body, Relation relation) throws Exception {
        var path =
                endpoint.path().contains("{") ? things.fill(endpoint.path(), endpoint.permission()) : endpoint.path();
        var request =
                endpoint.multipart() ? endpoint.at(path) : endpoint.at(path).content(body);
        var answer = program.perform(
                        request.with(csrf()).with(Viewers.signedIn(people.person(relation, endpoint.permission()))))
                .andReturn()
                .getResponse();
        return Set.of(400, 422).contains(answer.getStatus())
                && "application/problem+json".equals(answer.getContentType())
                && !JsonMapper.shared()
                        .readTree(answer.getContentAsString())
                        .at("/errors/0/field")
                        .asString()
                        .isBlank();
    }

    private JsonNode document() throws Exception {
        var answer = program.perform(get("/api/v1/openapi.json").with(Viewers.signedIn(Viewers.clerk(Viewers.place()))))
                .andReturn()
                .getResponse();
        return JsonMapper.shared().readTree(answer.getContentAsString());
    }
}
