package org.tuichu.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.tuichu.access.LocalPath;
import org.tuichu.access.Viewer;
import org.tuichu.directory.BusinessDates;

/// Gives every page what the layout needs.
@ControllerAdvice(annotations = Controller.class)
class DeskAdvice {
    private final BusinessDates dates;
    private final InboxCount inbox;
    private final boolean demo;
    private final ZoneId zone;

    DeskAdvice(BusinessDates dates, InboxCount inbox, @Value("${tuichu.mode}") String mode, Clock clock) {
        this.dates = dates;
        this.inbox = inbox;
        this.demo = mode.equals("demo");
        this.zone = clock.getZone();
    }

    @ModelAttribute("desk")
    Desk desk(@AuthenticationPrincipal @Nullable Viewer viewer, Locale locale, HttpServletRequest request) {
        var path = path(request);
        if (viewer == null || !viewer.officer() || failed(request)) {
            return new Desk(viewer, null, false, demo, locale.getLanguage(), path, zone, 0);
        }
        var place = viewer.jurisdictionId();
        var moved = dates.moved(place);
        var today = moved.orElseGet(() -> dates.today(place));
        return new Desk(viewer, today, moved.isPresent(), demo, locale.getLanguage(), path, zone, inbox.unread(viewer));
    }

    /// The page of an error asks the database nothing, which may be what failed.
    private static boolean failed(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null;
    }

    /// A page that answered a form cannot be loaded again: home then.
    private static String path(HttpServletRequest request) {
        if (!HttpMethod.GET.matches(request.getMethod())) {
            return "/";
        }
        var query = request.getQueryString();
        return LocalPath.orHome(query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query);
    }
}
