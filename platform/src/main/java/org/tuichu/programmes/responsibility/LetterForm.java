package org.tuichu.programmes.responsibility;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.tuichu.programmes.work.Figure;
import org.tuichu.shell.Fault;

/// A letter as somebody typed it: what is wrong is shown back as it came. `version` is null in one that is new.
record LetterForm(@Nullable Long version, String unit, String title, String text, List<Row> targets) {
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);
    /// Rows for targets that are offered beyond those filled.
    private static final int SPARE_ROWS = 2;

    LetterForm {
        targets = List.copyOf(targets);
    }

    /// A target as typed; a row with nothing in it is none.
    record Row(String name, String value, String measure, String endsOn) {
        static final Row EMPTY = new Row("", "", "", "");

        static Row of(
                @Nullable String name, @Nullable String value, @Nullable String measure, @Nullable String endsOn) {
            return new Row(stripped(name), stripped(value), stripped(measure), stripped(endsOn));
        }

        List<Fault> faults() {
            var faults = new ArrayList<Fault>();
            if (name.isEmpty() || name.length() > Figure.LONGEST_NAME) {
                faults.add(Fault.of("target", "work.fault.figureName", Figure.LONGEST_NAME));
            }
            if (Figure.number(value).isEmpty()) {
                faults.add(Fault.of("value", "work.fault.figureValue", name, Figure.WHOLE_DIGITS, Figure.DECIMALS));
            }
            if (measure.isEmpty() || measure.length() > Figure.LONGEST_MEASURE) {
                faults.add(Fault.of("measure", "work.fault.figureMeasure", name, Figure.LONGEST_MEASURE));
            }
            var day = day();
            if (day == null || day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
                faults.add(Fault.of(
                        "endsOn", "responsibility.fault.endsOn", name, EARLIEST.toString(), LATEST.toString()));
            }
            return faults;
        }

        private @Nullable LocalDate day() {
            try {
                return LocalDate.parse(endsOn);
            } catch (DateTimeParseException notADay) {
                return null;
            }
        }

        Letter.Target read() {
            return new Letter.Target(name, Figure.number(value).orElseThrow(), measure, Objects.requireNonNull(day()));
        }
    }

    static final LetterForm EMPTY = new LetterForm(null, "", "", "", List.of());

    /// Fields `version`, `unit`, `title`, `text`, and `target`, `value`, `measure`, `endsOn` once for each target.
    static LetterForm of(@Nullable Long version, MultiValueMap<String, String> fields) {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < fields.getOrDefault("target", List.of()).size(); i++) {
            rows.add(Row.of(
                    at(fields, "target", i),
                    at(fields, "value", i),
                    at(fields, "measure", i),
                    at(fields, "endsOn", i)));
        }
        rows.removeIf(Row.EMPTY::equals);
        return new LetterForm(
                version,
                stripped(fields.getFirst("unit")),
                stripped(fields.getFirst("title")),
                stripped(fields.getFirst("text")),
                rows);
    }

    /// As it stands now.
    static LetterForm of(Letter.Whole whole) {
        var rows = whole.content().targets().stream()
                .map(target -> new Row(
                        target.name(),
                        target.value().toPlainString(),
                        target.measure(),
                        target.endsOn().toString()))
                .toList();
        return new LetterForm(
                whole.letter().version(),
                "",
                whole.content().title(),
                whole.content().text(),
                rows);
    }

    private static @Nullable String at(MultiValueMap<String, String> fields, String name, int index) {
        var values = fields.getOrDefault(name, List.of());
        return index < values.size() ? values.get(index) : null;
    }

    private static String stripped(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /// What of the content is wrong.
    List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        if (title.isEmpty() || title.length() > Letter.Content.LONGEST_TITLE) {
            faults.add(Fault.of("title", "responsibility.fault.words", Letter.Content.LONGEST_TITLE));
        }
        if (text.isEmpty() || text.length() > Letter.Content.LONGEST_TEXT) {
            faults.add(Fault.of("text", "responsibility.fault.words", Letter.Content.LONGEST_TEXT));
        }
        if (targets.isEmpty() || targets.size() > Letter.Target.MOST) {
            faults.add(Fault.of("target", "responsibility.fault.targets", Letter.Target.MOST));
        }
        targets.forEach(row -> faults.addAll(row.faults()));
        return faults;
    }

    /// The same of a new one, which names who receives it.
    List<Fault> faultsOfNew() {
        var faults = new ArrayList<Fault>();
        if (receiver() == null) {
            faults.add(Fault.of("unit", "responsibility.fault.unit"));
        }
        faults.addAll(faults());
        return faults;
    }

    /// Null where nothing was chosen.
    @Nullable
    UUID receiver() {
        try {
            return UUID.fromString(unit);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    /// Of a form without faults.
    Letter.Content read() {
        return new Letter.Content(title, text, targets.stream().map(Row::read).toList());
    }

    /// The rows as typed, and empty ones after them.
    public List<Row> rows() {
        var rows = new ArrayList<>(targets);
        for (int i = 0; i < SPARE_ROWS && rows.size() < Letter.Target.MOST; i++) {
            rows.add(Row.EMPTY);
        }
        return rows;
    }
}
