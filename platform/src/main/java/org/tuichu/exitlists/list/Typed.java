package org.tuichu.exitlists.list;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.shell.Fault;

/// Reads typed fields and gathers what is wrong with them.
public final class Typed {
    private final List<Fault> faults = new ArrayList<>();

    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    public void wrong(String field, String key, Object... arguments) {
        faults.add(Fault.of(field, key, arguments));
    }

    /// Null where nothing is typed.
    public @Nullable String text(String field, @Nullable String typed, int longest) {
        var text = typed == null ? "" : typed.strip();
        if (text.length() > longest) {
            wrong(field, "exitlists.fault.tooLong", longest);
        }
        return text.isEmpty() ? null : text;
    }

    /// Empty, with a fault, where nothing is typed.
    public String required(String field, @Nullable String typed, int longest) {
        var text = text(field, typed, longest);
        if (text == null) {
            wrong(field, "exitlists.fault.missing");
            return "";
        }
        return text;
    }

    /// Within the year; else the last day of it, with a fault.
    LocalDate day(String field, @Nullable String typed, int year) {
        try {
            var day = LocalDate.parse(typed == null ? "" : typed.strip());
            if (day.getYear() == year) {
                return day;
            }
        } catch (DateTimeParseException notADay) {
            // said below
        }
        wrong(field, "exitlists.fault.day", Integer.toString(year));
        return LocalDate.of(year, 12, 31);
    }

    Entry.Measure measure(@Nullable String typed) {
        for (var one : Entry.Measure.values()) {
            if (one.name().equals(typed)) {
                return one;
            }
        }
        wrong("measure", "exitlists.fault.measure");
        return Entry.Measure.DISMANTLE;
    }

    static @Nullable UUID id(@Nullable String typed) {
        try {
            return typed == null ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }
}
