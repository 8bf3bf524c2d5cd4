package org.tuichu.survey.review;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.shell.Fault;
import org.tuichu.shell.KeptText;

/// Reads fields of a form; what is wrong is added to the faults, and null is read from an empty field and from one at
/// fault.
record Typed(List<Fault> faults) {
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);
    private static final int ID = 36;

    @Nullable
    String text(String field, @Nullable String typed, int longest) {
        var text = typed == null ? "" : typed.strip();
        if (text.length() > longest) {
            faults.add(Fault.of(field, "survey.fault.tooLong", longest));
        } else if (!KeptText.holds(text)) {
            faults.add(Fault.of(field, "survey.fault.unreadable"));
        } else if (!text.isEmpty()) {
            return text;
        }
        return null;
    }

    @Nullable
    String required(String field, @Nullable String typed, int longest) {
        if (typed == null || typed.isBlank()) {
            faults.add(Fault.of(field, "shell.problem.missing"));
            return null;
        }
        return text(field, typed, longest);
    }

    @Nullable
    LocalDate day(String field, @Nullable String typed) {
        try {
            var day = LocalDate.parse(typed == null ? "" : typed.strip());
            if (!day.isBefore(EARLIEST) && !day.isAfter(LATEST)) {
                return day;
            }
        } catch (DateTimeParseException notADay) {
            // said below
        }
        faults.add(Fault.of(field, "survey.fault.day", EARLIEST.toString(), LATEST.toString()));
        return null;
    }

    static @Nullable UUID id(String typed) {
        try {
            return typed.length() == ID ? UUID.fromString(typed) : null;
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }
}
