package org.tuichu.programmes.work.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tuichu.access.Viewer;
import org.tuichu.evidence.FileJson;
import org.tuichu.programmes.work.AssignmentView;
import org.tuichu.programmes.work.WorkHistory;
import org.tuichu.programmes.work.chain.Act;
import org.tuichu.programmes.work.chain.State;

/// An assignment with its steps and everything that was done.
@Schema(name = "AssignmentDetail", description = "An assignment with its steps and its history, the latest first.")
record AssignmentDetailJson(AssignmentJson assignment, List<AssignmentJson> steps, List<Entry> history) {
    @Schema(name = "WorkAct", description = "One act, the state it led to, and what was told with it.")
    record Entry(
            Act act,
            State to,
            @Nullable String reason,
            String person,
            String unit,

            @Schema(description = "Whose role was lent for it; null where it was by the own one") @Nullable
            String onBehalfOf,

            @Schema(description = "Business date") LocalDate on,
            Instant at,
            @Nullable String text,
            List<FigureJson> figures,
            List<FileJson> files) {}

    @Schema(name = "Figure", description = "A number that was reported.")
    record FigureJson(String name, BigDecimal value, String measure) {}

    static AssignmentDetailJson of(AssignmentView view, Viewer viewer) {
        return new AssignmentDetailJson(
                AssignmentJson.of(view.line(), view.today(), viewer),
                view.steps().stream()
                        .map(step -> AssignmentJson.of(step, view.today(), viewer))
                        .toList(),
                view.history().stream().map(AssignmentDetailJson::entry).toList());
    }

    private static Entry entry(WorkHistory.Entry entry) {
        var told = entry.told();
        return new Entry(
                entry.act(),
                entry.to(),
                entry.reason(),
                entry.person(),
                entry.unit(),
                entry.onBehalfOf(),
                entry.on(),
                entry.at(),
                told == null ? null : told.text(),
                told == null
                        ? List.of()
                        : told.figures().stream()
                                .map(one -> new FigureJson(one.name(), one.value(), one.measure()))
                                .toList(),
                told == null
                        ? List.of()
                        : told.files().stream().map(FileJson::of).toList());
    }
}
