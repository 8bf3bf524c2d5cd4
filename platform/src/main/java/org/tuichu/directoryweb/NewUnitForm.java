package org.tuichu.directoryweb;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tuichu.directory.FirstDay;
import org.tuichu.directory.UnitFunction;
import org.tuichu.directory.UnitKind;

/// The form that adds a unit, as typed; `aliases` are its further names, one a line or parted as in a workbook.
record NewUnitForm(
        @Nullable String name,
        @Nullable String function,
        @Nullable String kind,
        @Nullable String aliases,
        @Nullable String firstDay,
        @Nullable String firstDayReason) {
    static final int MOST_ALIASES = 20;

    static final NewUnitForm EMPTY = new NewUnitForm("", "", UnitKind.BODY.name(), "", "", "");

    /// `first` is null where the first day is left open.
    record Wanted(
            String name,
            UnitFunction function,
            UnitKind kind,
            List<String> aliases,
            @Nullable FirstDay first) {}

    /// What the form says: a unit, or what is wrong with it.
    record Reading(@Nullable Wanted unit, List<FieldProblem> problems) {}

    Reading read(String by, Instant at) {
        var problems = new ArrayList<FieldProblem>();
        var named = NameField.read("name", name, NameField.LONGEST_UNIT_NAME, problems);
        var meant = choice("function", UnitFunction.class, function, problems);
        var what = kind == null || kind.isBlank() ? UnitKind.BODY : choice("kind", UnitKind.class, kind, problems);
        var further = aliases(named, problems);
        var first = first(by, at, problems);
        return problems.isEmpty() && meant != null && what != null
                ? new Reading(new Wanted(named, meant, what, further, first), List.of())
                : new Reading(null, List.copyOf(problems));
    }

    /// For templates: the function that is chosen, null where it is none.
    public @Nullable UnitFunction functionMeant() {
        return choice("function", UnitFunction.class, function, new ArrayList<>());
    }

    /// For templates: the kind that is chosen, null where it is none.
    public @Nullable UnitKind kindMeant() {
        return choice("kind", UnitKind.class, kind, new ArrayList<>());
    }

    private static <T extends Enum<T>> @Nullable T choice(
            String field, Class<T> type, @Nullable String typed, List<FieldProblem> problems) {
        var found = Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(typed))
                .findFirst();
        if (found.isEmpty()) {
            problems.add(FieldProblem.of(field, "directory.problem.choice." + field));
        }
        return found.orElse(null);
    }

    private List<String> aliases(String named, List<FieldProblem> problems) {
        var names = SheetRow.parted(aliases == null ? "" : aliases)
                .filter(one -> !one.equals(named))
                .distinct()
                .toList();
        if (names.size() > MOST_ALIASES) {
            problems.add(FieldProblem.of("aliases", "directory.problem.manyNames", MOST_ALIASES, names.size()));
        }
        names.forEach(one -> NameField.read("aliases", one, NameField.LONGEST_UNIT_NAME, problems));
        return names;
    }

    private @Nullable FirstDay first(String by, Instant at, List<FieldProblem> problems) {
        if ((firstDay == null || firstDay.isBlank()) && (firstDayReason == null || firstDayReason.isBlank())) {
            return null;
        }
        var reading = new FirstDayForm(firstDay, firstDayReason, null).read(by, at);
        problems.addAll(reading.problems());
        return reading.first();
    }
}
