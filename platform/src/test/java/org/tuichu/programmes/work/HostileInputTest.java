package org.tuichu.programmes.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import org.tuichu.access.Viewer;

/// Whatever is typed into whatever field of whatever address, the program says what is wrong with it: it never fails.
@PlatformTest
class HostileInputTest {
    private static final List<String> HOSTILE = List.of(
            "\u0000 and \u0007", "half \ud83d of a pair, turned \u202e", "long ".repeat(5_000), "-9223372036854775809");

    private static final List<String> MADE_UP = List.of("1 OR 1=1", "..%2f..%2fetc", "%00", "x".repeat(5_000));

    private final RequestMappingHandlerMapping handlers;
    private final MockMvc program;
    private final People people;
    private final PlacesAndThings things;

    HostileInputTest(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers,
            MockMvc program,
            BeanFactory beans) {
        this.handlers = handlers;
        this.program = program;
        this.people = new People(beans);
        this.things = new PlacesAndThings(beans, people);
    }

    @Test
    void noFieldMakesTheProgramFail() {
        var failures = new ArrayList<String>();
        for (var endpoint : endpoints()) {
            var path = endpoint.path().contains("{")
                    ? things.fill(endpoint.path(), endpoint.permission())
                    : endpoint.path();
            for (var hostile : HOSTILE) {
                failure(endpoint, hostile, typed(endpoint, path, hostile)).ifPresent(failures::add);
            }
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void noMadeUpIdMakesTheProgramFail() {
        var failures = new ArrayList<String>();
        for (var endpoint : endpoints()) {
            var path = endpoint.path().replaceAll("\\{\\w+}", "{made}");
            for (var made : path.equals(endpoint.path()) ? List.<String>of() : MADE_UP) {
                var request = endpoint.at("/").uri(path, made, made, made);
                failure(endpoint, made, request).ifPresent(failures::add);
            }
        }
        assertThat(failures).isEmpty();
    }

    /// All but those of one's own account: no account stands behind the people of these tests.
    private List<Endpoint> endpoints() {
        return Endpoint.all(handlers).stream()
                .filter(
                        endpoint -> !endpoint.path()
                                .matches(
                                        "(/api/v1)?/account(/.*)?|/calendar/.*|(/api/v1)?/my-duties/calendar-address|/sign-in/code"))
                .toList();
    }

    private static AbstractMockHttpServletRequestBuilder<?> typed(Endpoint endpoint, String path, String hostile) {
        var request = endpoint.at(path);
        fields(endpoint, false).forEach(field -> request.queryParam(field, field.equals("version") ? "1" : hostile));
        return endpoint.json() ? request.content(body(endpoint, hostile)) : request;
    }

    private static String body(Endpoint endpoint, String hostile) {
        var text = new tools.jackson.databind.json.JsonMapper().writeValueAsString(hostile);
        return fields(endpoint, true)
                .map(field -> "\"" + field + "\": " + (field.equals("version") ? "1" : text))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /// The names of what a handler reads, of its JSON body or of everything else.
    private static Stream<String> fields(Endpoint endpoint, boolean ofBody) {
        return Stream.of(endpoint.handler().getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class) == ofBody)
                .flatMap(HostileInputTest::names)
                .distinct();
    }

    private static Stream<String> names(MethodParameter parameter) {
        var type = parameter.getParameterType();
        if (parameter.hasParameterAnnotation(RequestParam.class)) {
            return Stream.of(parameter.getParameter().getName());
        }
        return type.isRecord() && type != Viewer.class
                ? Stream.of(type.getRecordComponents()).map(RecordComponent::getName)
                : Stream.of();
    }

    private Optional<String> failure(
            Endpoint endpoint, String hostile, AbstractMockHttpServletRequestBuilder<?> request) {
        var viewer = people.person(Relation.OFFICE, endpoint.permission());
        try {
            var answer = program.perform(request.with(csrf()).with(Viewers.signedIn(viewer)))
                    .andReturn()
                    .getResponse();
            return answer.getStatus() < 500
                    ? Optional.empty()
                    : Optional.of(endpoint + " answers " + answer.getStatus() + " to " + start(hostile));
        } catch (Exception e) {
            return Optional.of(endpoint + " throws " + start(String.valueOf(e)) + " at " + start(hostile));
        }
    }

    private static String start(String text) {
        return text.substring(0, Math.min(200, text.length()));
    }
}
