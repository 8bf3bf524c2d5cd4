package org.tuichu.statute.survey;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.tuichu.sheet.Row;
import org.tuichu.statute.survey.Problem.Code;

/// Below which headings of parts a row stands, the outer one first: 城关镇, and within it 一、水泥行业. What they say is
/// proposed for the row where no column says it, with its origin.
final class Sections {
    private final Set<Field> proposed;
    private final List<SectionHeading> open = new ArrayList<>();

    /// `proposed` are fields that no column holds.
    Sections(Set<Field> proposed) {
        this.proposed = proposed;
    }

    /// Of the fields of a table, those that only headings among its first rows say.
    static Set<Field> fields(Layout layout, List<Row> first) {
        var kinds = new RowKinds(layout);
        var fields = EnumSet.noneOf(Field.class);
        first.stream()
                .filter(row -> row.number() > layout.lastRow())
                .filter(row -> kinds.of(row) == SurveyRow.Kind.NOTE && kinds.otherTable() == 0)
                .flatMap(row -> SectionHeading.of(row, RowKinds.own(row)).stream())
                .map(SectionHeading::field)
                .forEach(field -> {
                    if (field != null) {
                        fields.add(field);
                    }
                });
        return fields;
    }

    /// A heading ends the part of its own kind, and all within that: another town, or another number of the same mark,
    /// and where there is none the part of the number before.
    void begins(SectionHeading heading) {
        place(heading::isBeside)
                .or(() -> place(heading::follows))
                .ifPresent(at -> open.subList(at, open.size()).clear());
        open.add(heading);
    }

    private Optional<Integer> place(Predicate<SectionHeading> of) {
        return IntStream.range(0, open.size())
                .filter(at -> of.test(open.get(at)))
                .boxed()
                .findFirst();
    }

    /// What the headings above a row say of it.
    void tell(Map<Field, Value> values, Problems problems) {
        for (SectionHeading heading : open) {
            problems.at(heading.address());
            problems.add(Code.SECTION, heading.text());
            Field field = heading.field();
            if (field != null && proposed.contains(field) && !values.containsKey(field)) {
                var content = new Value.Content.Words(heading.value());
                values.put(field, new Value(field, heading.address(), heading.value(), content, true));
                problems.add(field == Field.TOWN ? Code.TOWN_OF_SECTION : Code.INDUSTRY_OF_SECTION, heading.value());
            }
        }
    }
}
