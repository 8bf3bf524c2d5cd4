package org.tuichu.plan.grammar;

import java.util.ArrayList;
import java.util.List;
import org.tuichu.plan.PlanText.Cell;
import org.tuichu.plan.PlanText.Row;
import org.tuichu.plan.PlanText.Table;
import org.tuichu.plan.ProgrammeDraft.Stage;

/// Reads the phases of a plan from a table with a column of phases and one of times (`阶段`, `时间`, `工作内容`).
final class StageTables {
    private static final Words PHASE = Vocabulary.of("tables.txt").words("PHASE");
    private static final Words TIME = Vocabulary.of("tables.txt").words("TIME");
    private static final int LONGEST_NAME = 20;

    private StageTables() {}

    static List<Stage> of(Source source, List<Table> tables, int year, Problems problems) {
        var stages = new ArrayList<Stage>();
        for (Table table : tables) {
            int phase = column(source, table, PHASE);
            int time = column(source, table, TIME);
            if (phase < 0 || time < 0 || phase == time) {
                continue;
            }
            for (Row row : table.rows().subList(1, table.rows().size())) {
                if (row.cells().size() > Math.max(phase, time)) {
                    read(
                            view(source, row.cells().get(phase)),
                            view(source, row.cells().get(time)),
                            year,
                            stages,
                            problems);
                }
            }
        }
        return stages;
    }

    private static void read(View name, View time, int year, List<Stage> stages, Problems problems) {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return;
        }
        for (TimeExpression window : TimeExpressions.inField(time, year)) {
            Deadlines.report(time, window, problems);
            if (window.recurrence() == null) {
                stages.add(new Stage(name.text(), window.start(), window.end(), time.span(window.from(), window.to())));
            }
        }
    }

    private static int column(Source source, Table table, Words words) {
        List<Cell> headings =
                table.rows().isEmpty() ? List.of() : table.rows().getFirst().cells();
        for (int i = 0; i < headings.size(); i++) {
            View heading = view(source, headings.get(i));
            if (heading.length() <= LONGEST_NAME && words.in(heading.text())) {
                return i;
            }
        }
        return -1;
    }

    private static View view(Source source, Cell cell) {
        return source.view(cell.span().start(), cell.span().end());
    }
}
