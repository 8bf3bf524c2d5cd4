package org.tuichu.programmes.work;

import java.util.Set;
import org.springframework.mock.web.MockHttpServletResponse;

/// What becomes of a request.
enum Answer {
    /// Shown, or done.
    DONE,
    /// Found, and refused by what the thing is: a stale form, a rule.
    REFUSED,
    NOT_THERE,
    /// Not let in, or sent where something is owed first.
    TURNED_AWAY,
    /// The request was not complete.
    UNCLEAR;

    private static final Set<String> OWING = Set.of("/sign-in", "/sign-in/code", "/account/password");

    /// These lead to the sign-in page themselves.
    private static final Set<String> LEADING_TO_SIGN_IN = Set.of("/sign-in", "/sign-out", "/set-up");

    boolean reached() {
        return this == DONE || this == REFUSED;
    }

    /// A capital letter where it was done, a small one where it was refused.
    String written(char letter) {
        return switch (this) {
            case DONE -> String.valueOf(letter);
            case REFUSED -> String.valueOf(Character.toLowerCase(letter));
            case NOT_THERE, TURNED_AWAY, UNCLEAR -> "";
        };
    }

    static Answer to(Endpoint endpoint, MockHttpServletResponse response) {
        var location = response.getHeader("Location");
        if (location != null
                && OWING.contains(location.replaceFirst("\\?.*", ""))
                && !LEADING_TO_SIGN_IN.contains(endpoint.path())) {
            return TURNED_AWAY;
        }
        return switch (response.getStatus()) {
            case 200, 201, 202, 204, 302 -> DONE;
            case 409, 422 -> REFUSED;
            case 404 -> NOT_THERE;
            case 401, 403 -> TURNED_AWAY;
            default -> UNCLEAR;
        };
    }
}
