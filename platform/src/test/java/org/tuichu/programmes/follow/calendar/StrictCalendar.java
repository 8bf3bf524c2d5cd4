package org.tuichu.programmes.follow.calendar;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads a calendar file as RFC 5545 says and refuses everything else: line breaks, folding, escaping, the
/// properties an event must have, all-day events whose end is exclusive, unique ids.
record StrictCalendar(Map<String, String> properties, List<Map<String, String>> events) {
    private static final List<String> TEXTS = List.of("SUMMARY", "DESCRIPTION", "NAME", "X-WR-CALNAME", "UID");

    static StrictCalendar read(String file) {
        var lines = unfolded(file);
        require(lines.getFirst().equals("BEGIN:VCALENDAR") && lines.getLast().equals("END:VCALENDAR"), "VCALENDAR");
        var properties = new LinkedHashMap<String, String>();
        var events = new ArrayList<Map<String, String>>();
        @Nullable Map<String, String> event = null;
        for (var line : lines.subList(1, lines.size() - 1)) {
            if (line.equals("BEGIN:VEVENT")) {
                require(event == null, "VEVENT within VEVENT");
                event = new LinkedHashMap<>();
            } else if (line.equals("END:VEVENT")) {
                require(event != null, "END:VEVENT without BEGIN");
                events.add(checked(Objects.requireNonNull(event)));
                event = null;
            } else {
                put(event == null ? properties : event, line);
            }
        }
        require(event == null, "VEVENT is not closed");
        require("2.0".equals(properties.get("VERSION")), "VERSION");
        require(properties.containsKey("PRODID"), "PRODID");
        var ids = new HashSet<String>();
        events.forEach(each -> require(ids.add(each.getOrDefault("UID", "")), "UID twice"));
        return new StrictCalendar(properties, events);
    }

    /// The days of a rule as this program writes them, from `first` on.
    static List<LocalDate> expand(LocalDate first, String rule) {
        var parts = Arrays.stream(rule.split(";", -1))
                .map(part -> part.split("=", -1))
                .collect(Collectors.toMap(part -> part[0], part -> part[1]));
        require(parts.keySet().equals(Set.of("FREQ", "INTERVAL", "BYMONTHDAY", "UNTIL")), "RRULE " + rule);
        require("MONTHLY".equals(parts.get("FREQ")) && "-1".equals(parts.get("BYMONTHDAY")), "RRULE " + rule);
        var until = LocalDate.parse(parts.getOrDefault("UNTIL", ""), DateTimeFormatter.BASIC_ISO_DATE);
        int months = Integer.parseInt(parts.getOrDefault("INTERVAL", ""));
        var days = new ArrayList<LocalDate>();
        for (var month = YearMonth.from(first);
                !month.atEndOfMonth().isAfter(until);
                month = month.plusMonths(months)) {
            days.add(month.atEndOfMonth());
        }
        return days;
    }

    private static List<String> unfolded(String file) {
        require(file.endsWith("\r\n"), "line break at the end");
        require(
                !file.replace("\r\n", "").contains("\n")
                        && !file.replace("\r\n", "").contains("\r"),
                "line break alone");
        for (var line : lines(file)) {
            int octets = line.getBytes(StandardCharsets.UTF_8).length;
            require(octets > 0 && octets <= 75, octets + " octets: " + line);
            require(!line.contains("\uFFFD"), "folded within a character");
        }
        return List.copyOf(lines(file.replace("\r\n ", "")));
    }

    private static List<String> lines(String file) {
        return file.lines().toList();
    }

    private static void put(Map<String, String> target, String line) {
        int colon = line.indexOf(':');
        require(colon > 0, "no value: " + line);
        var name = line.substring(0, colon);
        require(name.matches("[A-Z-]+(;[A-Z]+=[A-Z]+)*"), "name " + name);
        var value = line.substring(colon + 1);
        require(target.put(name, TEXTS.contains(name) ? text(value) : value) == null, "twice: " + name);
    }

    private static String text(String value) {
        require(!value.matches("(?s).*(?<!\\\\)(\\\\\\\\)*[,;].*"), "not escaped: " + value);
        var text = new StringBuilder();
        int at = 0;
        while (at < value.length()) {
            char each = value.charAt(at);
            require(!Character.isISOControl(each), "control character");
            if (each == '\\') {
                char escaped = value.charAt(at + 1);
                require("\\;,nN".indexOf(escaped) >= 0, "escape " + escaped);
                text.append(escaped == 'n' || escaped == 'N' ? '\n' : escaped);
                at += 2;
            } else {
                text.append(each);
                at++;
            }
        }
        return text.toString();
    }

    private static Map<String, String> checked(Map<String, String> event) {
        for (var name : List.of("UID", "DTSTAMP", "DTSTART;VALUE=DATE", "DTEND;VALUE=DATE", "SUMMARY")) {
            require(event.containsKey(name), "no " + name);
        }
        require(event.getOrDefault("DTSTAMP", "").matches("\\d{8}T\\d{6}Z"), "DTSTAMP");
        require(day(event, "DTEND;VALUE=DATE").isAfter(day(event, "DTSTART;VALUE=DATE")), "DTEND is exclusive");
        return event;
    }

    private static LocalDate day(Map<String, String> event, String name) {
        return LocalDate.parse(event.getOrDefault(name, ""), DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }
}
