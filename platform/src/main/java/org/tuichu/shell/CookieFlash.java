package org.tuichu.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.AbstractFlashMapManager;
import org.springframework.web.util.WebUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/// What a redirect says to the next page (`notice`: the name of a message), kept in a cookie for a minute, because
/// there are no servlet sessions. Texts only.
final class CookieFlash extends AbstractFlashMapManager {
    private static final String NAME = "flash";
    private static final Duration LIFE = Duration.ofMinutes(1);
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final ObjectMapper json;

    CookieFlash(ObjectMapper json) {
        this.json = json;
    }

    @Override
    protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, NAME);
        return cookie == null || cookie.getValue().isEmpty() ? null : read(cookie);
    }

    @Override
    protected void updateFlashMaps(List<FlashMap> maps, HttpServletRequest request, HttpServletResponse response) {
        var value = maps.isEmpty() ? "" : written(maps.getLast());
        var cookie = ResponseCookie.from(NAME, value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(value.isEmpty() ? Duration.ZERO : LIFE)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private String written(FlashMap map) {
        map.forEach((name, value) -> {
            if (!(value instanceof String)) {
                throw new IllegalArgumentException("flash attribute " + name + " is not a text");
            }
        });
        var bytes = json.writeValueAsString(map).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// A cookie that somebody has tampered with says nothing.
    private @Nullable List<FlashMap> read(Cookie cookie) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8);
            var map = new FlashMap();
            map.putAll(json.readValue(text, TEXTS));
            map.startExpirationPeriod((int) LIFE.toSeconds());
            return new ArrayList<>(List.of(map));
        } catch (IllegalArgumentException | JacksonException e) {
            return null;
        }
    }
}
