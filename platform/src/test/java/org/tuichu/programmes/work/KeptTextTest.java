package org.tuichu.programmes.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.jayway.jsonpath.JsonPath;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tuichu.PlatformTest;
import org.tuichu.Viewers;
import org.tuichu.access.Viewer;
import tools.jackson.databind.json.JsonMapper;

/// Text that cannot be kept is refused in every field of every address, one at a time, and the answer names the field.
@PlatformTest
class KeptTextTest {
    private static final String NUL = "a\u0000b";
    private static final String UNSEEN = "区工信局\u200b";

    private final List<Endpoint> endpoints;
    private final MockMvc program;
    private final Viewer office = Viewers.office(Viewers.place());
    private final JsonMapper json = new JsonMapper();

    KeptTextTest(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers, MockMvc program) {
        this.endpoints = Endpoint.all(handlers);
        this.program = program;
    }

    @ParameterizedTest
    @ValueSource(strings = {NUL, UNSEEN})
    void everyParameterIsRefusedByItsName(String words) {
        var asked = endpoints.stream()
                .flatMap(endpoint -> parameters(endpoint)
                        .map(field -> wrong(endpoint, field, at(endpoint).param(field, words), field)))
                .toList();
        assertThat(asked).hasSizeGreaterThan(300);
        assertThat(asked).filteredOn(Optional::isPresent).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {NUL, UNSEEN})
    void everyTextOfAJsonBodyIsRefusedByItsName(String words) {
        var asked = endpoints.stream()
                .filter(Endpoint::json)
                .flatMap(endpoint -> texts(endpoint).map(text -> {
                    var body = json.writeValueAsString(text.body())
                            .replace(json.writeValueAsString(NUL), json.writeValueAsString(words));
                    return wrong(endpoint, text.field(), at(endpoint).content(body), body);
                }))
                .toList();
        assertThat(asked).hasSizeGreaterThan(100);
        assertThat(asked).filteredOn(Optional::isPresent).isEmpty();
    }

    @Test
    void everyFieldOfAJsonBodyThatNobodyReadsIsRefusedByItsName() {
        var asked = endpoints.stream()
                .filter(endpoint -> endpoint.json() && endpoint.body().isPresent())
                .map(endpoint -> {
                    var body = json.writeValueAsString(foreign(endpoint));
                    return wrong(endpoint, "jurisdictionPath", at(endpoint).content(body), body);
                })
                .toList();
        assertThat(asked).hasSizeGreaterThan(40);
        assertThat(asked).filteredOn(Optional::isPresent).isEmpty();
    }

    /// What has to be there, and one field more.
    private static Map<String, Object> foreign(Endpoint endpoint) {
        var fields = new LinkedHashMap<String, Object>();
        endpoint.body().ifPresent(body -> fields.putAll(filled(body)));
        fields.put("jurisdictionPath", "/");
        return fields;
    }

    private static Map<String, Object> filled(Class<?> form) {
        var fields = new LinkedHashMap<String, Object>();
        components(form)
                .filter(each -> !each.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .forEach(each -> fields.put(each.getName(), value(each.getType())));
        return fields;
    }

    private static Object value(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return true;
        }
        if (type == LocalDate.class) {
            return "2026-03-01";
        }
        if (type == UUID.class) {
            return new UUID(0, 1);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isRecord()) {
            return filled(type);
        }
        return Collection.class.isAssignableFrom(type)
                ? List.of()
                : Map.class.isAssignableFrom(type) ? Map.of() : type == String.class ? "words" : 1;
    }

    private static AbstractMockHttpServletRequestBuilder<?> at(Endpoint endpoint) {
        return endpoint.at(endpoint.path()
                .replaceAll("\\{(ordinal|line)}", "1")
                .replaceAll("\\{\\w+}", "00000000-0000-0000-0000-000000000001"));
    }

    /// What is wrong with the answer, if anything is.
    private Optional<String> wrong(
            Endpoint endpoint, String field, AbstractMockHttpServletRequestBuilder<?> request, String sent) {
        var viewer = Viewers.with(office, People.roles(endpoint.permission()), Set.of());
        try {
            var answer = program.perform(request.with(csrf()).with(Viewers.signedIn(viewer)))
                    .andReturn()
                    .getResponse();
            return names(answer, endpoint, field)
                    ? Optional.empty()
                    : Optional.of("%s answers %s %s to %s"
                            .formatted(endpoint, answer.getStatus(), answer.getContentAsString(), sent));
        } catch (Exception e) {
            return Optional.of(endpoint + " throws " + e + " at " + sent);
        }
    }

    private static boolean names(MockHttpServletResponse answer, Endpoint endpoint, String field) throws Exception {
        return endpoint.path().startsWith("/api/")
                ? (answer.getStatus() == 422 || answer.getStatus() == 400)
                        && field.equals(JsonPath.read(answer.getContentAsString(), "$.errors[0].field"))
                : answer.getStatus() == 422;
    }

    /// All that a handler reads but its JSON body.
    private static Stream<String> parameters(Endpoint endpoint) {
        return Stream.of(endpoint.handler().getMethodParameters())
                .filter(parameter -> !parameter.hasParameterAnnotation(RequestBody.class))
                .flatMap(parameter -> parameter.hasParameterAnnotation(RequestParam.class)
                        ? Stream.of(parameter.getParameter().getName())
                        : components(parameter.getParameterType()).map(RecordComponent::getName))
                .distinct();
    }

    private static Stream<RecordComponent> components(Class<?> type) {
        return type.isRecord() && type != Viewer.class ? Stream.of(type.getRecordComponents()) : Stream.of();
    }

    /// A body with one text that cannot be kept, and where it stands in it.
    private record Text(String field, Object body) {
        Text within(String name) {
            var joined = field.isEmpty() || field.startsWith("[") ? name + field : name + "." + field;
            return new Text(joined, Map.of(name, body));
        }

        Text listed() {
            return new Text(field.isEmpty() || field.startsWith("[") ? "[0]" + field : "[0]." + field, List.of(body));
        }
    }

    private static Stream<Text> texts(Endpoint endpoint) {
        return endpoint.body().stream().flatMap(KeptTextTest::texts);
    }

    private static Stream<Text> texts(Type type) {
        return switch (type) {
            case Class<?> text when text == String.class -> Stream.of(new Text("", NUL));
            case Class<?> form
            when form.isRecord() ->
                components(form).flatMap(each -> texts(each.getGenericType()).map(text -> text.within(each.getName())));
            case ParameterizedType list
            when Collection.class.isAssignableFrom((Class<?>) list.getRawType()) ->
                texts(list.getActualTypeArguments()[0]).map(Text::listed);
            case ParameterizedType map
            when Map.class.isAssignableFrom((Class<?>) map.getRawType()) ->
                Stream.of(new Text("", NUL).within(key(map.getActualTypeArguments()[0])));
            default -> Stream.of();
        };
    }

    private static String key(Type type) {
        if (type instanceof Class<?> choice && choice.isEnum()) {
            return choice.getEnumConstants()[0].toString();
        }
        return type == String.class ? "key" : "1";
    }
}
