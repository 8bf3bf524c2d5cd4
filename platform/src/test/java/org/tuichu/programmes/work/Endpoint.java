package org.tuichu.programmes.work;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;

/// An address with the method it is asked by.
record Endpoint(HttpMethod method, String path, Permission permission, boolean multipart, HandlerMethod handler) {

    static List<Endpoint> all(RequestMappingHandlerMapping handlers) {
        return handlers.getHandlerMethods().entrySet().stream()
                .flatMap(entry -> of(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Endpoint::path)
                        .thenComparing(endpoint -> endpoint.method().name()))
                .toList();
    }

    private static Stream<Endpoint> of(RequestMappingInfo mapping, HandlerMethod handler) {
        var requires = handler.getMethodAnnotation(Requires.class);
        if (requires == null) {
            return Stream.of();
        }
        var multipart =
                mapping.getConsumesCondition().getConsumableMediaTypes().contains(MediaType.MULTIPART_FORM_DATA);
        return mapping.getPatternValues().stream()
                .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                        .map(each -> new Endpoint(each.asHttpMethod(), path, requires.value(), multipart, handler)));
    }

    boolean json() {
        return path.startsWith("/api/") && !multipart;
    }

    /// The record that the handler reads its JSON body into.
    Optional<Class<?>> body() {
        return Stream.of(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .<Class<?>>map(MethodParameter::getParameterType)
                .filter(Class::isRecord)
                .findFirst();
    }

    /// The same without what stands before addresses of the API.
    String page() {
        return path.replaceFirst("^/api/v1", "");
    }

    /// The kind of thing that it is about.
    String section() {
        return path.equals("/") ? "start" : page().replaceFirst("^/([^/.]*).*", "$1");
    }

    /// Whether it names a thing that is somebody's, but one of the own account or one that its secret opens.
    boolean namesThing() {
        return path.contains("{") && !path.contains("/account/") && !path.startsWith("/calendar/");
    }

    /// The address with things that there are not.
    String filledAtRandom() {
        return path.replaceAll("\\{(?:id|duty)}", UUID.randomUUID().toString()).replaceAll("\\{\\w+}", "1");
    }

    /// A request for the address with its gaps filled, and nothing in it yet.
    AbstractMockHttpServletRequestBuilder<?> at(String filled) {
        if (multipart) {
            return MockMvcRequestBuilders.multipart(method, filled);
        }
        return MockMvcRequestBuilders.request(method, filled)
                .contentType(json() ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_FORM_URLENCODED);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
