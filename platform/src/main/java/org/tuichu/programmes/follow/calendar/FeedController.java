package org.tuichu.programmes.follow.calendar;

import static org.tuichu.shell.NotFound.orNotFound;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tuichu.access.CalendarKeys;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.database.Scope;
import org.tuichu.programmes.follow.MyDuties;

/// The own duties as a feed that a calendar program fetches by itself: the secret in its address stands for the
/// sign-in.
@Controller
class FeedController {
    private final CalendarKeys keys;
    private final MyDuties duties;
    private final CalendarFiles files;
    private final Clock clock;

    FeedController(CalendarKeys keys, MyDuties duties, CalendarFiles files, Clock clock) {
        this.keys = keys;
        this.duties = duties;
        this.files = files;
        this.clock = clock;
    }

    /// Answers with the address instead of a redirect: it is shown once and kept nowhere.
    @PostMapping("/my-duties/calendar-address")
    @Requires(Permission.READ_PROGRAMMES)
    String renew(@AuthenticationPrincipal Viewer viewer, Model model) {
        model.addAttribute("address", address(keys.renew(viewer.accountId())));
        return "programmes/follow/feed";
    }

    static String address(String secret) {
        return CalendarFiles.origin() + "/calendar/" + secret + ".ics";
    }

    @GetMapping("/calendar/{secret}.ics")
    @Requires(Permission.PUBLIC)
    ResponseEntity<byte[]> feed(@PathVariable String secret, Locale locale) {
        var owner = orNotFound(Scope.PROGRAM.call(() -> keys.find(secret)));
        var today = LocalDate.now(clock);
        var own = Scope.of(owner.jurisdictionPath()).call(() -> duties.of(owner.unitId(), today));
        return files.of(own, locale);
    }
}
