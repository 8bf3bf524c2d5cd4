package org.tuichu.directoryweb;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.directory.Closing;
import org.tuichu.directory.FirstDay;
import org.tuichu.directory.Jurisdiction;
import org.tuichu.directory.Officers;
import org.tuichu.directory.Unit;
import org.tuichu.directory.UnitMergers.Merger;
import org.tuichu.directory.UnitName;

/// A unit with its names over time, its members and the classes it belongs to, its closings and mergers. `mayKeep` says
/// that this person may change it, `withAccount` which officers sign in with an account then; `successors` are the
/// units that may go on after it. `typedOn` is the version that a
/// refused form was typed on, null where nothing was stale.
record UnitPageView(
        Unit unit,
        Jurisdiction jurisdiction,
        @Nullable Jurisdiction place,
        List<FirstDay.Said> firstDays,
        List<UnitName> names,
        List<Officers.Listed> officers,
        Set<UUID> withAccount,
        List<Unit> members,
        List<Unit> classes,
        List<Closing> closings,
        List<Merger> mergers,
        boolean mayKeep,
        List<Unit> successors,
        @Nullable Long typedOn,
        List<FieldProblem> problems) {
    static final String CHANGED = "directory.unit.changed";

    public boolean wrong(String field) {
        return problems.stream().anyMatch(problem -> problem.field().equals(field));
    }

    /// What is said once an officer, null for a new one, has got a last day, null for none.
    String changed(@Nullable UUID officer, @Nullable LocalDate lastDay) {
        return officer != null && lastDay != null && withAccount.contains(officer)
                ? "directory.officer.accountEnds"
                : CHANGED;
    }

    /// The closing that holds.
    public @Nullable Closing closing() {
        return closings.stream()
                .filter(one -> one.reopenedBy() == null)
                .findFirst()
                .orElse(null);
    }

    /// Into what it was merged, null where it is a unit of its own.
    public @Nullable Merger merger() {
        return mergerInto().orElse(null);
    }

    /// What was merged into it.
    public List<Merger> absorbed() {
        return mergers.stream().filter(one -> one.kept().equals(unit.id())).toList();
    }

    private Optional<Merger> mergerInto() {
        return mergers.stream().filter(one -> one.merged().equals(unit.id())).findFirst();
    }

    UnitPageView with(List<FieldProblem> found) {
        return changed(unit, typedOn, found);
    }

    /// With the unit as it is now and the version that the form was typed on.
    UnitPageView staleSince(Unit current, long version) {
        return changed(current, version, problems);
    }

    private UnitPageView changed(Unit now, @Nullable Long seen, List<FieldProblem> found) {
        return new UnitPageView(
                now,
                jurisdiction,
                place,
                firstDays,
                names,
                officers,
                withAccount,
                members,
                classes,
                closings,
                mergers,
                mayKeep,
                successors,
                seen,
                found);
    }
}
