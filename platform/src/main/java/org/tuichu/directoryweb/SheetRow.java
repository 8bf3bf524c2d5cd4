package org.tuichu.directoryweb;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.tuichu.sheet.Row;
import org.tuichu.sheets.BroughtSheet;
import org.tuichu.shell.KeptText;

/// A row of a sheet that is to be imported, as it was typed.
record SheetRow(BroughtSheet sheet, Row cells) {
    /// Without white space around, and without what nobody sees in the cell.
    String text(int column) {
        return OneLine.stripped(KeptText.cleaned(cells.cell(column).text()));
    }

    String day(int column) {
        return BroughtSheet.day(cells.cell(column), text(column));
    }

    /// The names in a cell, apart from `name` and those that are known: none where the cell says those alone, though a
    /// name has in it what else stands between two.
    List<String> names(int column, String name, List<String> known) {
        if (text(column).equals(String.join(SheetWords.BETWEEN_NAMES, known).strip())) {
            return List.of();
        }
        return parted(text(column))
                .filter(one -> !one.equals(name) && !known.contains(one))
                .distinct()
                .toList();
    }

    /// The names that were typed in one text.
    static Stream<String> parted(String names) {
        return Arrays.stream(names.split("[" + SheetWords.BETWEEN_NAMES + "；;\n]"))
                .map(String::strip)
                .filter(one -> !one.isEmpty());
    }

    String address(int column) {
        return sheet.address(column, cells.number());
    }
}
