package org.tuichu.directoryweb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tuichu.directory.Officer;
import org.tuichu.directory.Officers.Listed;
import org.tuichu.directory.Unit;
import org.tuichu.directory.UnitId;
import org.tuichu.directory.UnitPage;
import org.tuichu.directoryweb.ImportPlan.Change;
import org.tuichu.directoryweb.ImportPlan.Fate;
import org.tuichu.directoryweb.ImportPlan.Step;
import org.tuichu.sheets.BroughtSheet;

/// Reads the sheet of officers. A row is the officer of the unit who is exactly like it; else the one of the same name
/// and first day, or the only one of the name that no other row is; else a new one. Who stands in no row stays.
final class OfficerTable {
    private static final int UNIT = 0;
    private static final int NAME = 1;
    private static final int CONTACT = 5;

    /// Where the fields of [OfficerForm] stand.
    private static final Map<String, Integer> FIELDS =
            Map.of("officerName", NAME, "post", 2, "phone", 3, "mobile", 4, "officerFrom", 6, "officerTo", 7);

    private static final List<Function<Officer, @Nullable Object>> FACTS = List.of(
            Officer::name,
            Officer::post,
            Officer::phone,
            Officer::mobile,
            Officer::contact,
            Officer::validFrom,
            Officer::validTo);

    private final OwnPlace own;
    private final SheetWords words;
    private final ImportDraft draft;
    private final Set<String> newUnits;
    private final Map<UnitId, List<Listed>> unmatched = new HashMap<>();
    private final Map<List<String>, Integer> seen = new HashMap<>();

    OfficerTable(OwnPlace own, SheetWords words, ImportDraft draft, Set<String> newUnits) {
        this.own = own;
        this.words = words;
        this.draft = draft;
        this.newUnits = newUnits;
        own.officers().forEach((unit, listed) -> unmatched.put(unit, new ArrayList<>(listed)));
    }

    private record Typed(SheetRow row, String unitName, List<Unit> units, Officer officer) {
        List<String> key() {
            return List.of(unitName, officer.name(), Objects.toString(officer.validFrom(), ""));
        }

        String name() {
            return unitName + " " + officer.name();
        }
    }

    void read(BroughtSheet sheet) {
        var others = new ArrayList<Typed>();
        for (var row : draft.below(sheet, words.headings(SheetWords.OFFICER_COLUMNS))) {
            var typed = typed(row);
            if (typed != null && !isThere(typed)) {
                others.add(typed);
            }
        }
        others.forEach(this::place);
    }

    private @Nullable Typed typed(SheetRow row) {
        var before = draft.problems();
        var unitName = row.text(UNIT);
        var units = own.named(unitName).stream().map(UnitPage.Row::unit).toList();
        if (units.isEmpty() && !newUnits.contains(unitName)) {
            draft.wrong(row, UNIT, "directory.import.noUnit", own.place().fullName());
        }
        var contact = row.text(CONTACT);
        if (!List.of("", words.yes(), words.no()).contains(contact)) {
            draft.wrong(row, CONTACT, "directory.import.word", words.yes() + SheetWords.BETWEEN_NAMES + words.no());
        }
        var reading = form(row, contact.equals(words.yes())).read();
        draft.wrong(row, FIELDS, reading.problems());
        var officer = reading.officer();
        if (officer == null || draft.problems() > before) {
            draft.refused(row, unitName + " " + row.text(NAME));
            return null;
        }
        return new Typed(row, unitName, units, officer);
    }

    private static OfficerForm form(SheetRow row, boolean contact) {
        return new OfficerForm(
                row.text(NAME),
                row.text(2),
                row.text(3),
                row.text(4),
                String.valueOf(contact),
                row.day(6),
                row.day(7),
                "",
                null);
    }

    private boolean isThere(Typed typed) {
        for (var unit : typed.units()) {
            var listed = unmatched.getOrDefault(unit.id(), List.of());
            var same = listed.stream()
                    .filter(one -> one.officer().equals(typed.officer()))
                    .findFirst();
            if (same.isPresent()) {
                listed.remove(same.get());
                seen.put(typed.key(), typed.row().cells().number());
                draft.same(typed.row(), typed.name());
                return true;
            }
        }
        return false;
    }

    private void place(Typed typed) {
        var first = seen.putIfAbsent(typed.key(), typed.row().cells().number());
        if (first != null) {
            draft.wrong(typed.row(), NAME, "directory.import.duplicate", first);
            draft.refused(typed.row(), typed.name());
            return;
        }
        var unit = typed.units().isEmpty() ? null : typed.units().getFirst();
        var listed = unit == null ? List.<Listed>of() : unmatched.getOrDefault(unit.id(), List.of());
        var namesakes = namesakes(typed.officer(), listed);
        if (namesakes.isEmpty() && unit != null && isNamesake(unit, typed.officer())) {
            draft.wrong(typed.row(), NAME, "directory.import.namesakeThere");
            draft.refused(typed.row(), typed.name());
        } else if (unit == null || namesakes.isEmpty()) {
            draft.put(
                    typed.row(),
                    typed.name(),
                    Fate.ADDED,
                    changes(null, typed.officer()),
                    List.of(new Step.AddOfficer(typed.unitName(), unit, typed.officer())));
        } else if (namesakes.size() > 1) {
            draft.wrong(typed.row(), NAME, "directory.import.namesakes", namesakes.size());
            draft.refused(typed.row(), typed.name());
        } else {
            var before = namesakes.getFirst();
            listed.remove(before);
            var leaves = before.officer().validTo() == null && typed.officer().validTo() != null;
            if (leaves && own.withAccount().contains(before.id())) {
                draft.accountEnds(typed.name());
            }
            draft.put(
                    typed.row(),
                    typed.name(),
                    leaves ? Fate.ENDED : Fate.CHANGED,
                    changes(before.officer(), typed.officer()),
                    List.of(new Step.ChangeOfficer(unit, before.id(), typed.officer())));
        }
    }

    /// Whoever that is stands in another row.
    private boolean isNamesake(Unit unit, Officer officer) {
        return own.officers().getOrDefault(unit.id(), List.of()).stream()
                .anyMatch(one -> Namesakes.areAlike(one.officer(), officer));
    }

    private static List<Listed> namesakes(Officer officer, List<Listed> listed) {
        var named = listed.stream()
                .filter(one -> one.officer().name().equals(officer.name()))
                .toList();
        var sameDay = named.stream()
                .filter(one -> Objects.equals(one.officer().validFrom(), officer.validFrom()))
                .toList();
        return sameDay.isEmpty() ? named : sameDay;
    }

    /// `before` is null for a new one.
    private List<Change> changes(@Nullable Officer before, Officer as) {
        var changes = new ArrayList<Change>();
        for (int at = 0; at < FACTS.size(); at++) {
            var stands = before == null ? "" : shown(FACTS.get(at).apply(before));
            var typed = shown(FACTS.get(at).apply(as));
            if (!stands.equals(typed)) {
                changes.add(new Change(words.word(SheetWords.OFFICER_COLUMNS.get(at + 1)), stands, typed));
            }
        }
        return changes;
    }

    private String shown(@Nullable Object fact) {
        return fact instanceof Boolean yes ? yes ? words.yes() : "" : Objects.toString(fact, "");
    }
}
