package org.tuichu.survey.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tuichu.shell.KeptText;
import org.tuichu.statute.survey.Column;
import org.tuichu.statute.survey.Field;
import org.tuichu.statute.survey.Layout;
import org.tuichu.statute.survey.Problem;
import org.tuichu.statute.survey.RowTexts;
import org.tuichu.statute.survey.SurveyRow;
import org.tuichu.survey.campaign.Cells;
import org.tuichu.survey.campaign.RowField;
import org.tuichu.survey.template.TemplateColumn;

/// Makes rows of a task out of rows of a table: the words of each cell without what nobody sees in it ([KeptText]), the
/// cell as it came, and what is wrong with them.
final class ReadRows {
    /// With one of these nothing can be taken; every other problem is told, and the words are taken as they are, those
    /// too that say less than a day or a number (80年代, 约50). A day that no calendar has or that has not come, fewer
    /// persons than none and half a device are slips, of which only who filled the table in knows what was meant.
    private static final Set<Problem.Code> FATAL = EnumSet.of(
            Problem.Code.NO_ENTERPRISE,
            Problem.Code.NOTHING_ABOVE,
            Problem.Code.CELL_ERROR,
            Problem.Code.TOO_LONG,
            Problem.Code.NO_SUCH_DAY,
            Problem.Code.DAY_AHEAD,
            Problem.Code.NO_SUCH_NUMBER);

    private static final Set<Problem.Code> SAID_BY_US =
            EnumSet.of(Problem.Code.NO_ENTERPRISE, Problem.Code.NO_DEVICE, Problem.Code.TOO_LONG);

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Layout layout;
    private final RowTexts alone;
    private final @Nullable Column ids;
    private final Comparison comparison;

    ReadRows(Layout layout, Comparison comparison) {
        this.layout = layout;
        this.alone = new RowTexts(layout);
        this.ids = layout.columns().stream()
                .filter(column -> column.heading().equals(TemplateColumn.ROW_HEADING))
                .findFirst()
                .orElse(null);
        this.comparison = comparison;
    }

    ReadRow read(SurveyRow row) {
        var read = told(row);
        return row.raw().hidden() ? read.noted(ReadRow.Trouble.HIDDEN) : read;
    }

    private ReadRow told(SurveyRow row) {
        return row.problems().stream()
                .filter(problem -> problem.code() == Problem.Code.OTHER_TABLE)
                .findFirst()
                .map(problem -> ofAnotherTable(row, problem))
                .orElseGet(() -> ofThisTable(row));
    }

    /// Below the header of another table the columns stand for something else.
    private ReadRow ofAnotherTable(SurveyRow row, Problem problem) {
        var raw = layout.columns().stream()
                .map(column -> row.raw().cell(column.index()).text())
                .toList();
        var why = new ReadRow.Trouble("", problem.code().name(), problem.raw());
        return new ReadRow(row.raw().number(), Fate.BAD, null, null, Cells.EMPTY, raw, List.of(why), List.of());
    }

    private ReadRow ofThisTable(SurveyRow row) {
        var texts = new EnumMap<RowField, String>(RowField.class);
        alone.of(row).forEach((field, text) -> {
            var known = Columns.suggested(field);
            if (known != null) {
                texts.put(known, KeptText.cleaned(text));
            }
        });
        var said = new Cells(texts);
        var named = said.hasNumberOfPerson(RowField.LEGAL_REPRESENTATIVE);
        var cells = named ? said.without(RowField.LEGAL_REPRESENTATIVE) : said;
        var number = row.raw().number();
        var troubles = troubles(row, cells);
        if (named) {
            troubles.add(numbered(row));
        }
        var bad = row.problems().stream().anyMatch(problem -> FATAL.contains(problem.code()))
                || !cells.faults().isEmpty();
        var id = id(row);
        return bad && (id == null || !comparison.says(id, cells))
                ? new ReadRow(number, Fate.BAD, null, null, cells, raw(row), troubles, List.of())
                : comparison.fate(number, id, new Comparison.Said(cells, bare(row, cells)), raw(row), troubles);
    }

    /// As rows were taken before what headings say stood in them: 6300 below 型号（KVA）, and of the first column of
    /// several alone.
    private static Cells bare(SurveyRow row, Cells cells) {
        var texts = new EnumMap<RowField, String>(RowField.class);
        texts.putAll(cells.texts());
        row.cells().values().stream()
                .filter(value -> value.field() == Field.MODEL)
                .findFirst()
                .ifPresent(value -> texts.put(RowField.MODEL, KeptText.cleaned(value.raw())));
        return new Cells(texts);
    }

    /// A row of ours of which only what is locked is left: the line is not there any more.
    boolean isEmptied(SurveyRow row) {
        return id(row) != null && row.values().keySet().stream().allMatch(field -> field == Field.CREDIT_CODE);
    }

    /// That of the row of the task, where the table is ours.
    private @Nullable UUID id(SurveyRow row) {
        if (ids == null) {
            return null;
        }
        var text = row.raw().cell(ids.index()).text();
        return UUID_TEXT.matcher(text).matches() ? UUID.fromString(text) : null;
    }

    /// What columns of a table stand for, the unit that a heading names included; capacities that are not taken stand
    /// among the remarks.
    static Set<RowField> told(Layout layout) {
        var told = EnumSet.noneOf(RowField.class);
        for (var column : layout.columns()) {
            var field = Columns.suggested(column.field());
            if (field != null) {
                told.add(field);
            }
        }
        if (!layout.otherCapacities().isEmpty()) {
            told.add(RowField.REMARKS);
        }
        if (told.contains(RowField.CAPACITY)) {
            told.add(RowField.UNIT);
        }
        if (layout.column(Field.COORDINATES).isPresent()) {
            told.addAll(List.of(RowField.LONGITUDE, RowField.LATITUDE));
        }
        if (layout.namesDevice()) {
            told.add(RowField.DEVICE);
        }
        layout.proposed().forEach(field -> told.add(RowField.valueOf(field.name())));
        return told;
    }

    /// That a cell is empty is said once, by us.
    private List<ReadRow.Trouble> troubles(SurveyRow row, Cells cells) {
        var troubles = new ArrayList<ReadRow.Trouble>();
        for (var fault : cells.faults()) {
            var field = RowField.valueOf(fault.field());
            var code = cells.get(field).isEmpty() ? "MISSING_" + field : "TOO_LONG";
            troubles.add(new ReadRow.Trouble(address(row, field), code, cells.get(field)));
        }
        row.problems().stream()
                .filter(problem -> troubles.isEmpty() || !SAID_BY_US.contains(problem.code()))
                .forEach(problem -> troubles.add(
                        new ReadRow.Trouble(problem.address(), problem.code().name(), problem.raw())));
        return troubles;
    }

    /// The cell is left out, and its number not repeated.
    private ReadRow.Trouble numbered(SurveyRow row) {
        return new ReadRow.Trouble(address(row, RowField.LEGAL_REPRESENTATIVE), "PERSON_WITH_NUMBER", "");
    }

    private String address(SurveyRow row, RowField field) {
        return layout.column(Field.valueOf(field.name()))
                .map(column -> row.raw().address(column.index()))
                .orElse("");
    }

    /// All columns of the layout, by place; for 同上 what it repeats, which is not above it in the list of errors.
    private List<String> raw(SurveyRow row) {
        return layout.columns().stream().map(column -> raw(row, column)).toList();
    }

    private static String raw(SurveyRow row, Column column) {
        var told = row.cells().get(column.index());
        return told == null ? row.raw().cell(column.index()).text() : told.raw();
    }
}
