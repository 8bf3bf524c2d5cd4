package org.tuichu.survey.intake;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.tuichu.statute.survey.Column;
import org.tuichu.statute.survey.Field;
import org.tuichu.statute.survey.Layout;

/// How a table was read: its sheet from 0, and what each column stood for in the order of the headings, empty where it
/// was not imported.
record ReadAs(int sheet, List<String> fields) {
    /// What the workbook of errors has more.
    private static final int MORE = 1;

    ReadAs {
        fields = List.copyOf(fields);
    }

    static ReadAs of(Layout layout) {
        var fields = layout.columns().stream()
                .map(column -> Objects.toString(column.field(), ""))
                .toList();
        return new ReadAs(layout.sheet(), fields);
    }

    static List<String> headings(Layout layout) {
        return layout.columns().stream().map(Column::heading).toList();
    }

    /// Whether a table has these headings, with or without one more behind them.
    static boolean sameHeadings(Layout layout, List<String> headings) {
        var size = layout.columns().size();
        return size >= headings.size()
                && size <= headings.size() + MORE
                && headings(layout).subList(0, headings.size()).equals(headings);
    }

    /// The same table with these fields; nothing is taken of what it has more.
    Layout apply(Layout to) {
        var names = IntStream.range(0, to.columns().size())
                .mapToObj(at -> at < fields.size() ? fields.get(at) : "")
                .toList();
        var layout = to;
        for (int at = 0; at < names.size(); at++) {
            var name = names.get(at);
            layout = layout.as(to.columns().get(at).index(), name.isEmpty() ? null : Field.valueOf(name));
        }
        return layout;
    }
}
