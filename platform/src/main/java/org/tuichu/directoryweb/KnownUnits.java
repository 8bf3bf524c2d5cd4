package org.tuichu.directoryweb;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tuichu.directory.DirectoryRules;
import org.tuichu.directory.Unit;
import org.tuichu.directory.UnitName;
import org.tuichu.directory.UnitPage;
import org.tuichu.directoryweb.ImportPlan.Change;
import org.tuichu.directoryweb.ImportPlan.Fate;
import org.tuichu.directoryweb.ImportPlan.Step;

/// Reads what a row says of a unit that is there: further names, another name from a day on, its last day.
final class KnownUnits {
    /// Where the fields of [RenameForm] and [CloseForm] stand.
    private static final Map<String, Integer> FIELDS = Map.of(
            "newName", UnitColumns.NEW_NAME,
            "renamedOn", UnitColumns.NEW_NAME_FROM,
            "lastDay", UnitColumns.LAST_DAY,
            "reason", UnitColumns.CLOSE_REASON);

    private final OwnPlace own;
    private final SheetWords words;
    private final ImportDraft draft;

    KnownUnits(OwnPlace own, SheetWords words, ImportDraft draft) {
        this.own = own;
        this.words = words;
        this.draft = draft;
    }

    /// A step and how it is shown.
    private record Work(Step step, Change change) {}

    /// `before` counts the problems that were there before the row.
    void read(SheetRow row, UnitPage.Row known, int before) {
        var unit = known.unit();
        fixed(row, UnitColumns.FUNCTION, words.function(unit.function()));
        fixed(row, UnitColumns.KIND, words.kind(unit.kind()));
        fixed(row, UnitColumns.OFFICE, unit.office() ? words.yes() : words.no());
        var names = names(row, known);
        var renaming = renaming(row, unit);
        var closing = closing(row, unit);
        var works =
                Stream.of(names, renaming, closing).flatMap(Optional::stream).toList();
        if (draft.problems() > before) {
            draft.refused(row, unit.name());
        } else if (works.isEmpty()) {
            draft.same(row, unit.name());
        } else {
            draft.put(
                    row,
                    unit.name(),
                    closing.isPresent() ? Fate.ENDED : Fate.CHANGED,
                    works.stream().map(Work::change).toList(),
                    works.stream().map(Work::step).toList());
        }
    }

    private void fixed(SheetRow row, int column, String stands) {
        var typed = row.text(column);
        if (!typed.isEmpty() && !typed.equals(stands)) {
            draft.wrong(row, column, "directory.import.fixed", stands);
        }
    }

    private Optional<Work> names(SheetRow row, UnitPage.Row known) {
        var names = row.names(UnitColumns.NAMES, known.unit().name(), known.aliases());
        UnitColumns.requireNames(draft, row, UnitColumns.NAMES, names);
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new Work(
                        new Step.AddNames(known.unit(), names),
                        change(
                                UnitColumns.NAMES,
                                String.join(SheetWords.BETWEEN_NAMES, known.aliases()),
                                Stream.concat(known.aliases().stream(), names.stream())
                                        .collect(Collectors.joining(SheetWords.BETWEEN_NAMES)))));
    }

    private Optional<Work> renaming(SheetRow row, Unit unit) {
        var form = new RenameForm(row.text(UnitColumns.NEW_NAME), row.day(UnitColumns.NEW_NAME_FROM), null);
        if (Objects.equals(form.newName(), "") && Objects.equals(form.renamedOn(), "")) {
            return Optional.empty();
        }
        var reading = form.read();
        draft.wrong(row, FIELDS, reading.problems());
        if (!reading.problems().isEmpty()) {
            return Optional.empty();
        }
        requireFree(row, unit, reading.name(), reading.from());
        return Optional.of(new Work(
                new Step.RenameUnit(unit, reading.name(), reading.from()),
                change(
                        UnitColumns.NEW_NAME,
                        unit.name(),
                        Stream.of(reading.name(), Objects.toString(reading.from(), ""))
                                .filter(text -> !text.isEmpty())
                                .collect(Collectors.joining(" ")))));
    }

    private void requireFree(SheetRow row, Unit unit, String name, @Nullable LocalDate from) {
        if (name.equals(unit.name()) || own.bears(name, from)) {
            draft.wrong(row, UnitColumns.NEW_NAME, "directory.problem.nameTaken", name);
        }
        var former = new UnitName(unit.name(), null, from == null ? null : from.minusDays(1));
        DirectoryRules.naming(unit, former)
                .ifPresent(why -> draft.wrong(row, UnitColumns.NEW_NAME_FROM, "directory.refusal." + why));
    }

    /// Nobody goes on with the duties of a unit that is closed so.
    private Optional<Work> closing(SheetRow row, Unit unit) {
        var form = new CloseForm(row.day(UnitColumns.LAST_DAY), row.text(UnitColumns.CLOSE_REASON), "", null);
        var known = Objects.equals(form.lastDay(), Objects.toString(unit.validTo(), ""));
        if (known && (unit.validTo() != null || Objects.equals(form.reason(), ""))) {
            return Optional.empty();
        }
        var reading = form.read();
        draft.wrong(row, FIELDS, reading.problems());
        var closing = reading.closing();
        if (closing == null) {
            return Optional.empty();
        }
        DirectoryRules.closing(unit, closing, null)
                .ifPresent(why -> draft.wrong(row, UnitColumns.LAST_DAY, "directory.refusal." + why));
        return Optional.of(new Work(
                new Step.CloseUnit(unit, closing),
                change(UnitColumns.LAST_DAY, "", closing.lastDay() + " " + closing.reason())));
    }

    private Change change(int column, String before, String after) {
        return new Change(words.unitColumn(column), before, after);
    }
}
