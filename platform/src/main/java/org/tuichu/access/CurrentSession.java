package org.tuichu.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The session that a request belongs to, looked up once per request. Where looking it up failed, the request has none:
/// its error page is shown without asking again.
@Component
class CurrentSession {
    private static final String ATTRIBUTE = CurrentSession.class.getName();

    private final Sessions sessions;

    CurrentSession(Sessions sessions) {
        this.sessions = sessions;
    }

    private record Lookup(Optional<Session> session) {}

    Optional<Session> of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Lookup lookup) {
            return lookup.session();
        }
        request.setAttribute(ATTRIBUTE, new Lookup(Optional.empty()));
        var session = SessionCookie.SESSION.read(request).flatMap(sessions::use);
        request.setAttribute(ATTRIBUTE, new Lookup(session));
        return session;
    }

    /// The browser shows a token that is good no longer.
    boolean isOver(HttpServletRequest request) {
        return SessionCookie.SESSION.read(request).isPresent() && of(request).isEmpty();
    }
}
