package org.tuichu.sheets;

/// A file that is not read as a workbook. `where` is the sheet or cell at fault, empty where it is the file; `limit` is
/// what it goes beyond, 0 where it is not for a limit.
public final class UnreadableWorkbook extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Why not.
    public enum Reason {
        /// In KiB.
        FILE_TOO_LARGE,
        NOT_A_WORKBOOK,
        DAMAGED,
        MACROS,
        TOO_MANY_PARTS,
        /// Inflated, it is larger than any table of people's hands, in MiB.
        INFLATES_TOO_FAR,
        DOCUMENT_TYPE,
        TOO_MANY_SHEETS,
        TOO_MANY_ROWS,
        TOO_MANY_COLUMNS,
        CELL_TOO_LONG,
        /// A formula, or what came of one.
        FORMULA,
        /// Its days count from 1904.
        DATES_FROM_1904
    }

    private final Reason reason;
    private final String where;
    private final int limit;

    UnreadableWorkbook(Reason reason) {
        this(reason, "", 0);
    }

    UnreadableWorkbook(Reason reason, String where, int limit) {
        super(reason + " " + where + " " + limit);
        this.reason = reason;
        this.where = where;
        this.limit = limit;
    }

    public Reason reason() {
        return reason;
    }

    public String where() {
        return where;
    }

    public int limit() {
        return limit;
    }
}
