package org.tuichu.programmes.follow.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// A calendar as text. Source: RFC 5545; NAME and REFRESH-INTERVAL: RFC 7986.
final class CalendarFile {
    static final String MEDIA_TYPE = "text/calendar;charset=UTF-8";

    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private CalendarFile() {}

    /// `now` is when the calendar is made; it becomes the time stamp of every event.
    static String of(String name, List<Event> events, Instant now) {
        var file = new StringBuilder()
                .append(ContentLine.raw("BEGIN", "VCALENDAR"))
                .append(ContentLine.raw("VERSION", "2.0"))
                .append(ContentLine.raw("PRODID", "-//Tuichu//Programmes//ZH"))
                .append(ContentLine.raw("CALSCALE", "GREGORIAN"))
                .append(ContentLine.raw("METHOD", "PUBLISH"))
                .append(ContentLine.text("NAME", name))
                .append(ContentLine.text("X-WR-CALNAME", name))
                .append(ContentLine.raw("REFRESH-INTERVAL;VALUE=DURATION", "P1D"));
        events.forEach(event -> append(file, event, now));
        return file.append(ContentLine.raw("END", "VCALENDAR")).toString();
    }

    private static void append(StringBuilder file, Event event, Instant now) {
        file.append(ContentLine.raw("BEGIN", "VEVENT"))
                .append(ContentLine.text("UID", event.uid()))
                .append(ContentLine.raw("DTSTAMP", TIMESTAMP.format(now)))
                .append(ContentLine.raw("DTSTART;VALUE=DATE", day(event.day())))
                .append(ContentLine.raw("DTEND;VALUE=DATE", day(event.day().plusDays(1))));
        var repeats = event.repeats();
        if (repeats != null) {
            file.append(ContentLine.raw("RRULE", repeats.rule()));
        }
        file.append(ContentLine.text("SUMMARY", event.summary()))
                .append(ContentLine.text("DESCRIPTION", event.description()))
                .append(ContentLine.raw("URL", event.url()))
                .append(ContentLine.raw("TRANSP", "TRANSPARENT"))
                .append(ContentLine.raw("END", "VEVENT"));
    }

    static String day(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }
}
