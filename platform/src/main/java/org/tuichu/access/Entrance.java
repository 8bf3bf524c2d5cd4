package org.tuichu.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Gives the browser its session after a sign-in, and leads it on.
@Component
class Entrance {
    private final Sessions sessions;

    Entrance(Sessions sessions) {
        this.sessions = sessions;
    }

    /// A new token in any case: whatever the browser showed before is worth nothing afterwards. `back` is the page that
    /// the person wanted.
    ModelAndView enter(
            SessionToken token,
            boolean codeOwed,
            String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        SessionCookie.SESSION.read(request).ifPresent(sessions::end);
        SessionCookie.FORM.clear(request, response);
        SessionCookie.SESSION.write(request, response, token);
        return codeOwed
                ? new ModelAndView("redirect:" + Owed.CODE.page()).addObject("back", back)
                : new ModelAndView("redirect:" + back);
    }
}
