package org.tuichu.survey.intake;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.survey.campaign.Cells;

/// A row of a brought table and what it would do. `number` is that of the sheet; `row` the one of the task that says
/// the same line, `repeats` the number of the row above that does; `raw` the texts of all columns.
record ReadRow(
        int number,
        Fate fate,
        @Nullable UUID row,
        @Nullable Integer repeats,
        Cells cells,
        List<String> raw,
        List<Trouble> problems) {
    /// `code` is one of [org.tuichu.statute.survey.Problem.Code], or `MISSING_` and a field; `address` that of the
    /// cell.
    record Trouble(String address, String code, String raw) {}
}
