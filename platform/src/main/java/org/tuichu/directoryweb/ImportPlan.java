package org.tuichu.directoryweb;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.directory.NewClosing;
import org.tuichu.directory.Officer;
import org.tuichu.directory.ProposedUnit;
import org.tuichu.directory.Unit;

/// What an import of a workbook would do, row by row. `seal` is of the file and of the directory as they were looked
/// at: a person confirms that and nothing else. `accountsEnding` are the officers who cannot sign in any more after the
/// last day that they get.
record ImportPlan(
        List<Row> rows, List<CellProblem> problems, List<Step> steps, List<String> accountsEnding, String seal) {
    /// Nobody mends more of them at a time.
    static final int MOST_PROBLEMS = 100;

    ImportPlan {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
        steps = List.copyOf(steps);
        accountsEnding = List.copyOf(accountsEnding);
    }

    /// What becomes of a row.
    enum Fate {
        ADDED,
        CHANGED,
        /// The unit or the officer gets a last day.
        ENDED,
        SAME,
        REFUSED
    }

    record Row(String sheet, int number, String name, Fate fate, List<Change> changes) {}

    /// What would be another: the heading of its column, and what stands there before and after.
    record Change(String column, String before, String after) {}

    /// What is wrong with a cell, such as `人员!C7`.
    record CellProblem(String cell, FieldProblem problem) {}

    /// What is done to the directory for a row.
    sealed interface Step {
        record AddUnit(ProposedUnit unit) implements Step {}

        record AddNames(Unit unit, List<String> names) implements Step {}

        /// `from` is null where nobody knows.
        record RenameUnit(Unit unit, String name, @Nullable LocalDate from) implements Step {}

        record CloseUnit(Unit unit, NewClosing closing) implements Step {}

        /// `unit` is null where the import itself adds the unit of that name.
        record AddOfficer(String unitName, @Nullable Unit unit, Officer officer) implements Step {}

        record ChangeOfficer(Unit unit, UUID id, Officer as) implements Step {}
    }

    public long count(String fate) {
        return rows.stream().filter(row -> row.fate() == Fate.valueOf(fate)).count();
    }

    /// Those that the directory does not say already.
    public List<Row> telling() {
        return rows.stream().filter(row -> row.fate() != Fate.SAME).toList();
    }

    public List<CellProblem> firstProblems() {
        return problems.stream().limit(MOST_PROBLEMS).toList();
    }

    /// Whether there is something to do and nothing against it.
    public boolean ready() {
        return problems.isEmpty() && !steps.isEmpty();
    }
}
