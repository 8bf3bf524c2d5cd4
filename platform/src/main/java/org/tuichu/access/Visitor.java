package org.tuichu.access;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/// Where a request comes from, as far as the network and the browser say.
record Visitor(@Nullable String address, @Nullable String userAgent) {
    private static final int LONGEST_ADDRESS = 64;
    private static final int LONGEST_USER_AGENT = 200;

    Visitor {
        address = shortened(address, LONGEST_ADDRESS);
        userAgent = shortened(userAgent, LONGEST_USER_AGENT);
    }

    static Visitor of(HttpServletRequest request) {
        return new Visitor(request.getRemoteAddr(), request.getHeader(HttpHeaders.USER_AGENT));
    }

    private static @Nullable String shortened(@Nullable String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }
}
