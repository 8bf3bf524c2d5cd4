package org.tuichu.statute.survey;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tuichu.sheet.Row;
import org.tuichu.statute.line.DescribedLine;

/// A row below the header, as it was read.
///
/// @param raw all its cells, those of columns without a field too
/// @param cells what a column says, by its place
/// @param lines what its description says; at least one where the kind is LINES
public record SurveyRow(
        Row raw,
        Kind kind,
        Map<Integer, Value> cells,
        Map<Field, Value> values,
        List<DescribedLine> lines,
        List<Problem> problems) {
    public enum Kind {
        LINES,
        /// 合计, 小计: sums of other rows.
        TOTAL,
        /// The header once more, or the numbers of its columns.
        HEADING,
        /// 注：…, 填报人：…, a heading in between.
        NOTE
    }

    public SurveyRow {
        cells = Collections.unmodifiableMap(new TreeMap<>(cells));
        var copy = new EnumMap<Field, Value>(Field.class);
        copy.putAll(values);
        values = Collections.unmodifiableMap(copy);
        lines = List.copyOf(lines);
        problems = List.copyOf(problems);
    }

    public Optional<Value> value(Field field) {
        return Optional.ofNullable(values.get(field));
    }

    /// As shown in the cell, or of several as they are read together; empty without.
    public String raw(Field field) {
        return value(field).map(Value::raw).orElse("");
    }
}
