package org.tuichu.programmes.follow.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The OpenAPI document and the program are twins.
@PlatformTest
class OpenApiTest {
    private static final Set<String> ERRORS = Set.of("400", "401", "403", "404", "500");

    private final MockMvc browser;
    private final RequestMappingHandlerMapping mapping;

    OpenApiTest(MockMvc browser, @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.browser = browser;
        this.mapping = mapping;
    }

    @Test
    void everyHandlerOfTheApiIsDescribedAndNothingElse() throws Exception {
        var handled = new TreeSet<String>();
        mapping.getHandlerMethods().forEach((info, method) -> {
            if (method.getBeanType().getPackageName().startsWith("org.tuichu")) {
                info.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/api/"))
                        .forEach(handled::add);
            }
        });
        assertThat(handled).isNotEmpty();
        assertThat(document().get("paths").propertyNames()).containsExactlyInAnyOrderElementsOf(handled);
    }

    @Test
    void everyOperationSaysWhatItDoesAndHowItFails() throws Exception {
        var operations = document().get("paths").values().stream()
                .flatMap(path -> path.values().stream())
                .toList();
        assertThat(operations).isNotEmpty().allSatisfy(operation -> {
            assertThat(operation.path("summary").asString()).isNotBlank();
            assertThat(operation.get("responses").propertyNames())
                    .containsAll(ERRORS)
                    .anyMatch(status -> status.startsWith("2"));
            assertThat(operation.get("responses").get("404").toString()).contains("#/components/schemas/Problem");
        });
    }

    /// Of two classes that bear one name, one would be described as the other.
    @Test
    void everyNameOfABodyIsThatOfOneClass() {
        var named = new TreeMap<String, Set<Class<?>>>();
        var bodies = new Bodies();
        mapping.getHandlerMethods().forEach((info, method) -> {
            if (info.getPatternValues().stream().anyMatch(pattern -> pattern.startsWith("/api/v1"))) {
                bodies.of(method.getMethod());
            }
        });
        bodies.found()
                .forEach(one -> named.computeIfAbsent(Bodies.name(one), name -> new HashSet<>())
                        .add(one));
        assertThat(named).hasSizeGreaterThan(100);
        assertThat(named)
                .allSatisfy((name, classes) -> assertThat(classes).as(name).hasSize(1));
    }

    @Test
    void noParameterOfTheProgramItselfIsShown() throws Exception {
        assertThat(document().toString()).doesNotContain("jurisdictionPath").contains("securitySchemes");
    }

    private JsonNode document() throws Exception {
        var json = browser.perform(get("/api/v1/openapi.json").with(Viewers.signedIn(Viewers.clerk(Viewers.place()))))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        return JsonMapper.shared().readTree(json);
    }
}
