package org.tuichu.survey.intake;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.statute.survey.Field;
import org.tuichu.statute.survey.Layout;
import org.tuichu.survey.campaign.RowField;

/// Brought tables as other programs get and send them.
final class ImportJson {
    private ImportJson() {}

    @Schema(
            name = "SurveyImport",
            description =
                    "`rows` counts by fate once it is read; `underWay` are rows read or written so far while that "
                            + "is going on, `refused` says why it could not be done; `ended` once it was taken or dropped.")
    record Item(
            UUID id,
            UUID task,
            String fileName,
            String sha256,
            Import.State state,
            Map<Fate, Integer> rows,
            @Nullable Integer underWay,
            @Nullable String refused,
            Import.Step brought,
            Import.@Nullable Step ended) {
        static Item of(Import read, String sha256, Import.@Nullable Job job) {
            var refusal = job == null ? null : job.refusal();
            return new Item(
                    read.id(),
                    read.task(),
                    read.fileName(),
                    sha256,
                    read.state(),
                    read.counts(),
                    job == null || !job.underWay() ? null : Integer.valueOf(job.rows()),
                    refusal == null ? null : refusal.reason() + " " + refusal.where(),
                    read.brought(),
                    read.ended());
        }
    }

    @Schema(
            name = "SurveyImportTable",
            description =
                    "A table that was found in the file, with suggestions for its columns. What is `hidden` nobody who opens "
                            + "the file sees; it is read all the same.")
    record Table(int table, String sheet, boolean hidden, int firstRow, List<Heading> columns) {
        @Schema(name = "SurveyImportColumn")
        record Heading(
                int column,
                String heading,
                boolean hidden,
                @Nullable Field suggested) {}

        static Table of(int table, Layout found) {
            var unseen = found.unseen();
            var columns = found.columns().stream()
                    .map(column -> new Heading(
                            column.index(),
                            column.heading(),
                            unseen.columns().contains(column.index()),
                            Columns.choice(column.field())))
                    .toList();
            return new Table(table, found.sheetName(), unseen.sheet(), found.firstRow(), columns);
        }
    }

    @Schema(
            name = "ReadSurveyImport",
            description =
                    "Fields by the numbers of columns; a column left out is not imported. `MODEL` may stand for several, "
                            + "each of which says a size under its heading; `COORDINATES` is both in one cell. Fields that no row has are refused.")
    record Reading(@Nullable Integer table, @Nullable Map<Integer, Field> columns) {
        Columns chosen() {
            var names = new HashMap<Integer, String>();
            if (columns != null) {
                columns.forEach((column, field) -> names.put(column, field.name()));
            }
            return new Columns(table == null ? 0 : table, names);
        }
    }

    @Schema(name = "SurveyImportRow", description = "`repeats` is the number of the row above that says the same line.")
    record RowItem(
            int number,
            Fate fate,
            @Nullable UUID row,
            @Nullable Integer repeats,
            Map<RowField, String> cells,
            Map<RowField, String> before,
            List<ReadRow.Trouble> problems) {
        static RowItem of(ImportReader.Shown shown) {
            var row = shown.row();
            return new RowItem(
                    row.number(),
                    row.fate(),
                    row.row(),
                    row.repeats(),
                    row.cells().texts(),
                    shown.before().texts(),
                    row.problems());
        }
    }
}
