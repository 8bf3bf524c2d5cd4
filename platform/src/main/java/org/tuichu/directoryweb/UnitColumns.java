package org.tuichu.directoryweb;

import java.util.ArrayList;
import java.util.List;

/// Where the columns of the sheet of units stand, in the order of [SheetWords#UNIT_COLUMNS].
final class UnitColumns {
    static final int NAME = 0;
    static final int FUNCTION = 1;
    static final int PLACE = 2;
    static final int NAMES = 3;
    static final int KIND = 4;
    static final int OFFICE = 5;
    static final int NEW_NAME = 6;
    static final int NEW_NAME_FROM = 7;
    static final int LAST_DAY = 8;
    static final int CLOSE_REASON = 9;

    private UnitColumns() {}

    static void requireNames(ImportDraft draft, SheetRow row, int column, List<String> names) {
        var problems = new ArrayList<FieldProblem>();
        names.forEach(name -> NameField.read(row.address(column), name, NameField.LONGEST_UNIT_NAME, problems));
        problems.forEach(problem -> draft.wrong(row.address(column), problem));
    }
}
