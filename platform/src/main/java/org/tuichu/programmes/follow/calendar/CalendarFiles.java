package org.tuichu.programmes.follow.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.tuichu.programmes.follow.MyDuty;
import org.tuichu.programmes.follow.ProgrammeCalendar;

/// Answers with calendars as files.
@Component
class CalendarFiles {
    private final MessageSource messages;
    private final Clock clock;

    CalendarFiles(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /// To take away, named by place and year.
    ResponseEntity<byte[]> of(ProgrammeCalendar calendar, Locale locale) {
        var programme = calendar.programme();
        var events = new Events(messages, locale, origin());
        var file = CalendarFile.of(
                programme.title(),
                calendar.duties().stream()
                        .flatMap(duty -> events.of(programme, duty))
                        .toList(),
                clock.instant());
        var named = ContentDisposition.attachment()
                .filename(programme.jurisdictionId() + "-" + programme.year() + ".ics")
                .build();
        return answer(file, named);
    }

    /// For a calendar program.
    ResponseEntity<byte[]> of(List<MyDuty> own, Locale locale) {
        var events = new Events(messages, locale, origin());
        var file = CalendarFile.of(
                messages.getMessage("shell.nav.myDuties", null, locale),
                own.stream().flatMap(events::of).toList(),
                clock.instant());
        return answer(file, ContentDisposition.inline().build());
    }

    /// Where this program is reached, without a slash at its end.
    static String origin() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }

    private static ResponseEntity<byte[]> answer(String file, ContentDisposition disposition) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, CalendarFile.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(file.getBytes(StandardCharsets.UTF_8));
    }
}
