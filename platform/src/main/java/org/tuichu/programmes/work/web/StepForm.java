package org.tuichu.programmes.work.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.directory.UnitId;
import org.tuichu.programmes.follow.Timing;
import org.tuichu.programmes.work.HandOn;
import org.tuichu.programmes.work.chain.Share;

/// A step as typed: to whom, what, when. `q` is the piece of a name by which units are looked for.
record StepForm(
        @Nullable Long version,
        @Nullable String unit,
        @Nullable String task,
        @Nullable String start,
        @Nullable String end,
        @Nullable Share share,
        @Nullable String q) {
    /// What is wrong: the field and the key of the message.
    record Wrong(String field, String key) {}

    List<Wrong> wrongs() {
        var wrongs = new ArrayList<Wrong>();
        if (unitId() == null) {
            wrongs.add(new Wrong("unit", "work.step.wrong.unit"));
        }
        var what = task == null ? "" : task.strip();
        if (what.isEmpty() || what.length() > HandOn.Step.LONGEST_TASK) {
            wrongs.add(new Wrong("task", "work.step.wrong.task"));
        }
        if (!isDay(start)) {
            wrongs.add(new Wrong("start", "work.step.wrong.day"));
        }
        if (!isDay(end)) {
            wrongs.add(new Wrong("end", "work.step.wrong.day"));
        }
        var from = day(start);
        var to = day(end);
        if (from != null && to != null && to.isBefore(from)) {
            wrongs.add(new Wrong("end", "work.step.wrong.order"));
        }
        return wrongs;
    }

    /// Of a form with nothing wrong.
    HandOn.Step read(int year) {
        var chosen = unitId();
        if (chosen == null || task == null) {
            throw new IllegalStateException("read before it was checked");
        }
        return new HandOn.Step(
                new UnitId(chosen),
                task.strip(),
                new Timing(day(start), day(end), null, year),
                share == null ? Share.SUPPORT : share);
    }

    private @Nullable UUID unitId() {
        try {
            return unit == null || unit.isBlank() ? null : UUID.fromString(unit);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    private static boolean isDay(@Nullable String typed) {
        return typed == null || typed.isBlank() || day(typed) != null;
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }
}
