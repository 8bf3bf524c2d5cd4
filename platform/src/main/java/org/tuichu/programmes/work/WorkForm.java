package org.tuichu.programmes.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.tuichu.programmes.work.chain.Act;
import org.tuichu.shell.Fault;

/// An act as somebody typed it: what is wrong is shown back as it came.
public record WorkForm(Act act, long version, String reason, String text, List<Row> figures) {
    public WorkForm {
        figures = List.copyOf(figures);
    }

    /// A figure as typed; a row with nothing in it is none.
    public record Row(String name, String value, String measure) {
        boolean isBlank() {
            return name.isBlank() && value.isBlank() && measure.isBlank();
        }
    }

    /// Nothing typed yet; one row more is shown than are filled.
    public static WorkForm empty(Act act, long version) {
        return new WorkForm(act, version, "", "", List.of());
    }

    /// Fields `reason`, `text`, and `figure`, `value`, `measure` once for each row.
    public static WorkForm of(Act act, long version, MultiValueMap<String, String> fields) {
        var names = fields.getOrDefault("figure", List.of());
        var rows = new ArrayList<Row>();
        for (int i = 0; i < names.size(); i++) {
            rows.add(new Row(names.get(i), at(fields, "value", i), at(fields, "measure", i)));
        }
        rows.removeIf(Row::isBlank);
        return new WorkForm(act, version, text(fields.getFirst("reason")), text(fields.getFirst("text")), rows);
    }

    private static String at(MultiValueMap<String, String> fields, String name, int index) {
        var values = fields.getOrDefault(name, List.of());
        return index < values.size() ? text(values.get(index)) : "";
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /// Whether the act comes with a text.
    public boolean tells() {
        return act == Act.SUBMIT || act == Act.REPORT_PROGRESS;
    }

    List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        if (reason.length() > Deed.LONGEST_REASON) {
            faults.add(Fault.of("reason", "work.fault.tooLong", Deed.LONGEST_REASON));
        }
        if (tells() && text.isEmpty()) {
            faults.add(Fault.of("text", "work.fault.textMissing"));
        }
        if (text.length() > Deed.Telling.LONGEST_TEXT) {
            faults.add(Fault.of("text", "work.fault.tooLong", Deed.Telling.LONGEST_TEXT));
        }
        if (figures.size() > Figure.MOST) {
            faults.add(Fault.of("figure", "work.fault.tooManyFigures", Figure.MOST));
        }
        figures.forEach(row -> check(row).ifPresent(faults::add));
        return faults;
    }

    private static Optional<Fault> check(Row row) {
        if (row.name().isBlank() || row.name().length() > Figure.LONGEST_NAME) {
            return Optional.of(Fault.of("figure", "work.fault.figureName", Figure.LONGEST_NAME));
        }
        if (row.measure().isBlank() || row.measure().length() > Figure.LONGEST_MEASURE) {
            return Optional.of(Fault.of("measure", "work.fault.figureMeasure", row.name(), Figure.LONGEST_MEASURE));
        }
        return Figure.number(row.value()).isPresent()
                ? Optional.empty()
                : Optional.of(
                        Fault.of("value", "work.fault.figureValue", row.name(), Figure.WHOLE_DIGITS, Figure.DECIMALS));
    }

    /// Of a form without faults.
    List<Figure> read() {
        return figures.stream()
                .map(row -> new Figure(row.name(), Figure.number(row.value()).orElseThrow(), row.measure()))
                .toList();
    }
}
