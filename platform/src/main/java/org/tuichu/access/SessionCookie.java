package org.tuichu.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// A cookie for one secret, which ends with the browser: not for scripts, not for other sites, and over https bound to
/// this very host (`__Host-`).
///
/// Source: RFC 6265bis, section 4.1.3 (cookie name prefixes).
final class SessionCookie {
    static final SessionCookie SESSION = new SessionCookie("tuichu");
    static final SessionCookie FORM = new SessionCookie("tuichu-form");
    static final SessionCookie ISSUER = new SessionCookie("tuichu-issuer");

    private static final Duration WITH_THE_BROWSER = Duration.ofSeconds(-1);

    private final String name;

    private SessionCookie(String name) {
        this.name = name;
    }

    Optional<SessionToken> read(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(nameFor(request)))
                        .map(Cookie::getValue)
                        .flatMap(value -> SessionToken.parse(value).stream())
                        .findFirst();
    }

    void write(HttpServletRequest request, HttpServletResponse response, SessionToken token) {
        add(request, response, token.value(), WITH_THE_BROWSER);
    }

    void clear(HttpServletRequest request, HttpServletResponse response) {
        add(request, response, "", Duration.ZERO);
    }

    private void add(HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
        var cookie = ResponseCookie.from(nameFor(request), value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private String nameFor(HttpServletRequest request) {
        return request.isSecure() ? "__Host-" + name : name;
    }
}
