package org.tuichu.survey.intake;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tuichu.statute.survey.Layout;
import org.tuichu.statute.survey.Problem;
import org.tuichu.statute.survey.SurveyRow;
import org.tuichu.survey.campaign.Cells;
import org.tuichu.survey.campaign.RowField;

/// Rows that cannot be as they stand: with a day that no calendar has, with fewer persons than none, or below the
/// header of another table. Somebody slipped, and only who filled the table in knows what was meant: they are not
/// taken and not compared with any other row. Words that say less than a day or a number (80年代, 约50) are kept as
/// they are.
final class ImpossibleRows {
    private static final Set<Problem.Code> SLIPS =
            EnumSet.of(Problem.Code.NO_SUCH_DAY, Problem.Code.NO_SUCH_NUMBER, Problem.Code.OTHER_TABLE);

    private final Layout layout;
    private final ReadRows apart;

    ImpossibleRows(Layout layout, Set<RowField> told) {
        this.layout = layout;
        this.apart = new ReadRows(layout, new Comparison(told));
    }

    /// Null where nothing of the row is impossible.
    @Nullable
    ReadRow read(SurveyRow row) {
        for (var problem : row.problems()) {
            if (SLIPS.contains(problem.code())) {
                return problem.code() == Problem.Code.OTHER_TABLE
                        ? ofAnotherTable(row, problem)
                        : apart.read(row).bad();
            }
        }
        return null;
    }

    private ReadRow ofAnotherTable(SurveyRow row, Problem problem) {
        var raw = layout.columns().stream()
                .map(column -> row.raw().cell(column.index()).text())
                .toList();
        var why = new ReadRow.Trouble("", problem.code().name(), problem.raw());
        return new ReadRow(row.raw().number(), Fate.BAD, null, null, Cells.EMPTY, raw, List.of(why), List.of());
    }
}
