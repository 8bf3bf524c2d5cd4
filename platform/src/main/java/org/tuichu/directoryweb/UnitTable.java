package org.tuichu.directoryweb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tuichu.directory.ProposedUnit;
import org.tuichu.directory.UnitKind;
import org.tuichu.directory.UnitPage;
import org.tuichu.directoryweb.ImportPlan.Change;
import org.tuichu.directoryweb.ImportPlan.Fate;
import org.tuichu.directoryweb.ImportPlan.Step;
import org.tuichu.sheets.BroughtSheet;

/// Reads the sheet of units: units that are new, and those that are known by their name. What stands in no row stays.
final class UnitTable {
    private final OwnPlace own;
    private final SheetWords words;
    private final ImportDraft draft;
    private final KnownUnits known;
    private final Map<String, Integer> seen = new HashMap<>();
    private final Set<String> added = new HashSet<>();

    UnitTable(OwnPlace own, SheetWords words, ImportDraft draft) {
        this.own = own;
        this.words = words;
        this.draft = draft;
        this.known = new KnownUnits(own, words, draft);
    }

    /// The names of the units that it adds.
    Set<String> read(BroughtSheet sheet) {
        draft.below(sheet, words.headings(SheetWords.UNIT_COLUMNS)).forEach(this::read);
        return added;
    }

    private void read(SheetRow row) {
        var before = draft.problems();
        var name = row.text(UnitColumns.NAME);
        var unit = known(row, name);
        requireOnce(
                row, UnitColumns.NAME, unit == null ? name : unit.unit().id().toString());
        requireOnce(row, UnitColumns.NEW_NAME, row.text(UnitColumns.NEW_NAME));
        var place = row.text(UnitColumns.PLACE);
        if (!place.isEmpty() && !place.equals(own.place().fullName())) {
            draft.wrong(
                    row,
                    UnitColumns.PLACE,
                    "directory.import.foreign",
                    own.place().fullName());
        }
        if (unit == null) {
            readNew(row, name, before);
        } else {
            known.read(row, unit, before);
        }
    }

    private void requireOnce(SheetRow row, int column, String key) {
        var first = key.isEmpty() ? null : seen.putIfAbsent(key, row.cells().number());
        if (first != null) {
            draft.wrong(row, column, "directory.import.duplicate", first);
        }
    }

    /// The one that ended on the day that is given, or the one that has no last day.
    private UnitPage.@Nullable Row known(SheetRow row, String name) {
        var named = own.named(name);
        var day = row.day(UnitColumns.LAST_DAY);
        return named.stream()
                .filter(one -> Objects.toString(one.unit().validTo(), "").equals(day))
                .findFirst()
                .orElseGet(() -> day.isEmpty() || named.isEmpty() ? null : named.getFirst());
    }

    private void readNew(SheetRow row, String name, int before) {
        var names = row.names(UnitColumns.NAMES, name, List.of());
        UnitColumns.requireNames(draft, row, UnitColumns.NAME, List.of(name));
        UnitColumns.requireNames(draft, row, UnitColumns.NAMES, names);
        own.furtherNamed(name)
                .ifPresent(other -> draft.wrong(row, UnitColumns.NAME, "directory.import.furtherName", other.name()));
        var function = words.functionOf(row.text(UnitColumns.FUNCTION));
        if (function.isEmpty()) {
            draft.wrong(row, UnitColumns.FUNCTION, "directory.import.word", words.functions());
        }
        var kind = kind(row);
        requireEmpty(row);
        if (draft.problems() > before) {
            draft.refused(row, name);
            return;
        }
        added.add(name);
        var proposal = new ProposedUnit(own.place().id(), name, kind, function.orElseThrow(), null, names, List.of());
        draft.put(row, name, Fate.ADDED, facts(proposal), List.of(new Step.AddUnit(proposal)));
    }

    private List<Change> facts(ProposedUnit unit) {
        var names = String.join(SheetWords.BETWEEN_NAMES, unit.aliases());
        return Stream.of(
                        new Change(words.unitColumn(UnitColumns.FUNCTION), "", words.function(unit.function())),
                        new Change(words.unitColumn(UnitColumns.NAMES), "", names),
                        new Change(words.unitColumn(UnitColumns.KIND), "", words.kind(unit.kind())))
                .filter(fact -> !fact.after().isEmpty())
                .toList();
    }

    private UnitKind kind(SheetRow row) {
        var kind = row.text(UnitColumns.KIND);
        if (kind.equals(words.kind(UnitKind.CLASS))) {
            return UnitKind.CLASS;
        }
        if (!kind.isEmpty() && !kind.equals(words.kind(UnitKind.BODY))) {
            draft.wrong(row, UnitColumns.KIND, "directory.import.word", words.kinds());
        }
        return UnitKind.BODY;
    }

    /// What only a unit that is there can have.
    private void requireEmpty(SheetRow row) {
        var columns = new ArrayList<>(List.of(
                UnitColumns.NEW_NAME, UnitColumns.NEW_NAME_FROM, UnitColumns.LAST_DAY, UnitColumns.CLOSE_REASON));
        if (!row.text(UnitColumns.OFFICE).equals(words.no())) {
            columns.addFirst(UnitColumns.OFFICE);
        }
        columns.stream()
                .filter(column -> !row.text(column).isEmpty())
                .forEach(column -> draft.wrong(row, column, "directory.import.notYet"));
    }
}
