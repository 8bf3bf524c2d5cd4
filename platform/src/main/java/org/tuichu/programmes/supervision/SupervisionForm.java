package org.tuichu.programmes.supervision;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.shell.Fault;

/// A record as somebody typed it: what is wrong is shown back as it came.
record SupervisionForm(
        Supervision.@Nullable Kind kind,
        @Nullable String heldOn,
        @Nullable String title,
        @Nullable String documentNumber,
        @Nullable String text,
        @Nullable UUID unit,
        @Nullable List<UUID> duty) {
    /// Characters.
    static final int LONGEST_TITLE = 100;
    static final int LONGEST_NUMBER = 60;
    static final int LONGEST_TEXT = 20_000;
    static final int LONGEST_REASON = 200;
    /// With one record.
    static final int MOST_FILES = 20;
    private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);

    SupervisionForm {
        duty = duty == null ? List.of() : duty.stream().filter(Objects::nonNull).toList();
    }

    /// Nothing later than `today` was held.
    List<Fault> faults(LocalDate today) {
        var faults = new ArrayList<Fault>();
        if (kind == null) {
            faults.add(Fault.of("kind", "supervision.fault.kind"));
        }
        var day = day();
        if (day == null || day.isBefore(EARLIEST) || day.isAfter(today)) {
            faults.add(Fault.of("heldOn", "supervision.fault.heldOn", EARLIEST.toString(), today.toString()));
        }
        checkWords(faults, "title", title, 1, LONGEST_TITLE);
        checkWords(faults, "documentNumber", documentNumber, 0, LONGEST_NUMBER);
        checkWords(faults, "text", text, 1, LONGEST_TEXT);
        if (kind != null && kind.needsUnit() && unit == null) {
            faults.add(Fault.of("unit", "supervision.fault.unitMissing"));
        }
        if (kind != null && kind.hasNoUnit() && unit != null) {
            faults.add(Fault.of("unit", "supervision.fault.noUnit"));
        }
        return faults;
    }

    private static void checkWords(
            List<Fault> faults, String field, @Nullable String typed, int shortest, int longest) {
        var length = stripped(typed).length();
        if (length < shortest) {
            faults.add(Fault.of(field, "supervision.fault.missing"));
        } else if (length > longest) {
            faults.add(Fault.of(field, "supervision.fault.tooLong", longest));
        }
    }

    /// Of a form without faults.
    KeepSupervision.Content read() {
        return new KeepSupervision.Content(
                Objects.requireNonNull(kind),
                Objects.requireNonNull(day()),
                stripped(title),
                stripped(documentNumber).isEmpty() ? null : stripped(documentNumber),
                stripped(text),
                unit,
                List.copyOf(Objects.requireNonNull(duty)));
    }

    static List<Fault> faultsOfReason(@Nullable String reason) {
        var faults = new ArrayList<Fault>();
        checkWords(faults, "reason", reason, 1, LONGEST_REASON);
        return faults;
    }

    static String stripped(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private @Nullable LocalDate day() {
        try {
            return LocalDate.parse(stripped(heldOn));
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }
}
