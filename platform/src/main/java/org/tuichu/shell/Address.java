package org.tuichu.shell;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/// The address of a page with its parameters, in a fixed order and without the empty ones, so that a bookmark
/// and the address bar always say the same.
public record Address(String path, String query) {
    public static Address of(String path) {
        return new Address(path, "");
    }

    public Address with(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        var parameter = name + "=" + UriUtils.encode(value.toString(), StandardCharsets.UTF_8);
        return new Address(path, query.isEmpty() ? "?" + parameter : query + "&" + parameter);
    }

    /// Without the parameter when it is what the page shows anyway.
    public Address unless(Object usual, String name, Object value) {
        return usual.equals(value) ? this : with(name, value);
    }

    @Override
    public String toString() {
        return path + query;
    }
}
