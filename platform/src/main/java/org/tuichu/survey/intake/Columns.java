package org.tuichu.survey.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tuichu.shell.Fault;
import org.tuichu.statute.survey.Column;
import org.tuichu.statute.survey.Field;
import org.tuichu.statute.survey.Layout;
import org.tuichu.survey.campaign.RowField;

/// Which column says what, as a person chose it: `table` is the place in the list of tables that were found, `chosen`
/// the name of a field or nothing by the place of the column.
record Columns(int table, Map<Integer, String> chosen) {
    /// What a column may stand for, in the order of the fields of a row; both coordinates may stand in one.
    static final List<Field> CHOICES = Stream.concat(
                    Arrays.stream(RowField.values()).map(field -> Field.valueOf(field.name())),
                    Stream.of(Field.COORDINATES))
            .toList();

    /// Persons to call and their telephones: no row keeps them, the page of the enterprise does, where they can be put
    /// right and taken out.
    static final Set<Field> OF_PERSONS = EnumSet.of(Field.CONTACT, Field.PHONE);

    /// The field of a row; null where none keeps it as it is.
    static @Nullable RowField suggested(@Nullable Field field) {
        if (field == null) {
            return null;
        }
        for (var one : RowField.values()) {
            if (one.name().equals(field.name())) {
                return one;
            }
        }
        return null;
    }

    /// What a column stands for once a suggestion is taken; null where it is not imported.
    static @Nullable Field choice(@Nullable Field field) {
        return field == null || !CHOICES.contains(field) ? null : field;
    }

    List<Fault> faults(Layout of) {
        var faults = new ArrayList<Fault>();
        var seen = EnumSet.noneOf(Field.class);
        for (var column : of.columns()) {
            var field = chosen(column.index());
            var name = chosen.getOrDefault(column.index(), "");
            if (field == null && !name.isEmpty()) {
                var why = ofPerson(name) ? "survey.import.fault.person" : "survey.import.fault.field";
                faults.add(Fault.of("column-" + column.index(), why, name));
            }
            if (field != null && !seen.add(field) && !field.several()) {
                faults.add(Fault.of("column-" + column.index(), "survey.import.fault.twice"));
            }
        }
        for (var needed : List.of(Field.ENTERPRISE, Field.DEVICE)) {
            if (!seen.contains(needed) && !(needed == Field.DEVICE && apply(of).namesDevice())) {
                faults.add(Fault.of("", "survey.import.fault.needed." + needed));
            }
        }
        return faults;
    }

    /// By its heading, whatever it is taken for: the likeliest of what that may mean.
    static boolean isOfPersons(Column column) {
        return column.suggestions().stream()
                .findFirst()
                .filter(best -> OF_PERSONS.contains(best.field()))
                .isPresent();
    }

    private static boolean ofPerson(String name) {
        return OF_PERSONS.stream().anyMatch(one -> one.name().equals(name));
    }

    /// The same layout with the fields that were chosen.
    Layout apply(Layout to) {
        var layout = to;
        for (var column : to.columns()) {
            layout = layout.as(column.index(), chosen(column.index()));
        }
        return layout;
    }

    @Nullable
    Field chosen(int column) {
        var name = chosen.getOrDefault(column, "");
        return CHOICES.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
