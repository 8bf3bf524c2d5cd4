package org.tuichu.programmes.follow.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.web.bind.annotation.RequestBody;

/// The classes of the program that handlers take or give as JSON, and those inside them.
final class Bodies {
    private final Set<Class<?>> found = new LinkedHashSet<>();

    void of(Method handler) {
        add(handler.getGenericReturnType());
        Arrays.stream(handler.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                .forEach(parameter -> add(parameter.getParameterizedType()));
    }

    Set<Class<?>> found() {
        return found;
    }

    /// As the OpenAPI document calls it.
    static String name(Class<?> body) {
        var schema = body.getAnnotation(Schema.class);
        return schema == null || schema.name().isEmpty() ? body.getSimpleName() : schema.name();
    }

    private void add(Type type) {
        switch (type) {
            case ParameterizedType it -> {
                add(it.getRawType());
                Arrays.stream(it.getActualTypeArguments()).forEach(this::add);
            }
            case WildcardType it -> Arrays.stream(it.getUpperBounds()).forEach(this::add);
            case Class<?> it
            when it.isRecord() && it.getName().startsWith("org.tuichu.") && found.add(it) ->
                Arrays.stream(it.getRecordComponents()).forEach(component -> add(component.getGenericType()));
            default -> {}
        }
    }
}
