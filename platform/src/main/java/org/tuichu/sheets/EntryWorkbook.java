package org.tuichu.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Writes an [EntrySheet] as a workbook of three sheets: the table, how to fill it in, and, hidden, the choices. Texts
/// stay texts, as with [Xlsx].
public final class EntryWorkbook {
    /// Against slips, not against people: the sheet that says how names it.
    public static final String PASSWORD = "tuichu";

    private static final int ROWS_IN_MEMORY = 500;
    private static final int FIRST_ROW = 2;
    private static final int WORDS_WIDTH = 100;
    private static final String TEXT = "@";
    private static final String LOCKED_COLOR = "E6EEF0";
    private static final Set<SheetProtectionOption> PROTECTED = protectedOptions();

    private final EntrySheet sheet;

    private EntryWorkbook(EntrySheet sheet) {
        this.sheet = sheet;
    }

    public static void write(EntrySheet sheet, OutputStream out) throws IOException {
        new EntryWorkbook(sheet).write(out);
    }

    /// Widths and heights may be changed, and rows sorted out of sight.
    private static Set<SheetProtectionOption> protectedOptions() {
        var options = EnumSet.copyOf(SheetProtectionOption.DEFAULT_OPTIONS);
        options.removeAll(List.of(
                SheetProtectionOption.FORMAT_COLUMNS,
                SheetProtectionOption.FORMAT_ROWS,
                SheetProtectionOption.AUTO_FILTER));
        return options;
    }

    private void write(OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, Xlsx.APPLICATION, Xlsx.VERSION)) {
            var table = workbook.newWorksheet(sheet.name().table());
            var words = workbook.newWorksheet(sheet.name().words());
            var choices = workbook.newWorksheet(sheet.name().choices());
            choices(choices);
            words(words);
            head(table);
            var below = rows(table);
            offer(table, choices, below);
            table.protect(PASSWORD, PROTECTED);
            table.finish();
            words.finish();
            choices.finish();
        }
    }

    private void choices(Worksheet page) {
        page.setVisibilityState(VisibilityState.HIDDEN);
        for (int column = 0; column < sheet.columns().size(); column++) {
            var choices = sheet.columns().get(column).choices();
            for (int row = 0; row < choices.size(); row++) {
                page.inlineString(row, column, choices.get(row));
            }
        }
    }

    private void words(Worksheet page) {
        page.width(0, WORDS_WIDTH);
        for (int row = 0; row < sheet.words().size(); row++) {
            page.inlineString(row, 0, sheet.words().get(row));
            page.style(row, 0).wrapText(true).verticalAlignment("top").set();
        }
    }

    private void head(Worksheet page) {
        page.inlineString(0, 0, sheet.title());
        page.style(0, 0).bold().fontSize(14).set();
        for (int at = 0; at < sheet.columns().size(); at++) {
            var column = sheet.columns().get(at);
            page.width(at, column.width());
            page.inlineString(1, at, column.heading());
            page.comment(1, at, column.note());
            if (column.writing() == EntrySheet.Writing.HIDDEN) {
                page.hideColumn(at);
            }
        }
        page.range(1, 0, 1, sheet.columns().size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .fillColor(LOCKED_COLOR)
                .set();
        page.freezePane(1, FIRST_ROW);
    }

    /// The row below all that can be written in.
    private int rows(Worksheet page) throws IOException {
        var rows = sheet.rows().iterator();
        int row = FIRST_ROW;
        for (; rows.hasNext(); row++) {
            var cells = rows.next();
            for (int column = 0; column < cells.size(); column++) {
                cell(page, row, column, cells.get(column));
            }
            if (row % ROWS_IN_MEMORY == 0) {
                page.flush();
            }
        }
        for (int left = sheet.prepared(); left > 0; left--, row++) {
            for (int column = 0; column < sheet.columns().size(); column++) {
                cell(page, row, column, "");
            }
        }
        return row;
    }

    private void cell(Worksheet page, int row, int column, String text) {
        if (!text.isEmpty()) {
            page.inlineString(row, column, text);
        }
        page.style(row, column)
                .format(TEXT)
                .wrapText(true)
                .verticalAlignment("top")
                .protectionOption(ProtectionOption.LOCKED, locked(column, text))
                .set();
    }

    private boolean locked(int column, String text) {
        return switch (sheet.columns().get(column).writing()) {
            case FREE -> false;
            case WHERE_EMPTY -> !text.isEmpty();
            case HIDDEN -> true;
        };
    }

    private void offer(Worksheet page, Worksheet lists, int below) {
        for (int at = 0; at < sheet.columns().size() && below > FIRST_ROW; at++) {
            var column = sheet.columns().get(at);
            var check = column.check();
            var cells = page.range(FIRST_ROW, at, below - 1, at);
            var size = column.choices().size();
            if (size > 0) {
                cells.validateWithList(lists.range(0, at, size - 1, at))
                        .allowBlank(true)
                        .showErrorMessage(check != null)
                        .errorTitle(check == null ? "" : check.title())
                        .error(check == null ? "" : check.words())
                        .errorStyle(DataValidationErrorStyle.WARNING);
            } else if (check != null && check.formula() != null) {
                cells.validateWithFormula(check.formula().replace("@", first(cells)))
                        .allowBlank(true)
                        .showErrorMessage(true)
                        .errorTitle(check.title())
                        .error(check.words())
                        .errorStyle(DataValidationErrorStyle.WARNING);
            }
        }
    }

    /// `B3` of `B3:B203`: what is said of it holds for the others in their turn.
    private static String first(Range cells) {
        return cells.toString().split(":", 2)[0];
    }
}
