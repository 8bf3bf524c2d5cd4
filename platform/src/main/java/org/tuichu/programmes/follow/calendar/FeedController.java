package org.tuichu.programmes.follow.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.tuichu.access.CalendarKeys;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.database.Scope;
import org.tuichu.programmes.follow.MyDuties;
import org.tuichu.programmes.follow.MyDuty;

/// The own duties as a feed that a calendar program fetches by itself: the secret in its address stands for the
/// sign-in.
@Controller
class FeedController {
    private final CalendarKeys keys;
    private final MyDuties duties;
    private final MessageSource messages;
    private final Clock clock;

    FeedController(CalendarKeys keys, MyDuties duties, MessageSource messages, Clock clock) {
        this.keys = keys;
        this.duties = duties;
        this.messages = messages;
        this.clock = clock;
    }

    /// Answers with the address instead of a redirect: it is shown once and kept nowhere.
    @PostMapping("/my-duties/calendar-address")
    @Requires(Permission.READ_PROGRAMMES)
    String renew(@AuthenticationPrincipal Viewer viewer, Model model) {
        var secret = keys.renew(viewer.accountId());
        model.addAttribute("address", CalendarFileController.origin() + "/calendar/" + secret + ".ics");
        return "programmes/follow/feed";
    }

    @GetMapping("/calendar/{secret}.ics")
    @Requires(Permission.PUBLIC)
    ResponseEntity<byte[]> feed(@PathVariable String secret, Locale locale) {
        var owner = Scope.PROGRAM
                .call(() -> keys.find(secret))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var today = LocalDate.now(clock);
        List<MyDuty> own = Scope.of(owner.jurisdictionPath()).call(() -> duties.of(owner.unitId(), today));
        var events = new Events(messages, locale, CalendarFileController.origin());
        var file = CalendarFile.of(
                messages.getMessage("shell.nav.myDuties", null, locale),
                own.stream().flatMap(events::of).toList(),
                clock.instant());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, CalendarFile.MEDIA_TYPE)
                .body(file.getBytes(StandardCharsets.UTF_8));
    }
}
