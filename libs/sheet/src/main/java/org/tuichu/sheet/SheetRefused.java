package org.tuichu.sheet;

import org.jspecify.annotations.Nullable;

/// A file that is not read as a table. `where` is the part, sheet or cell at fault (`人员!C7`), empty where it is the
/// whole file; `limit` is what it goes beyond, 0 where it is not for a limit.
public final class SheetRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Why not.
    public enum Reason {
        /// Bytes.
        FILE_TOO_LARGE,
        NOT_A_TABLE,
        /// A csv where somebody takes workbooks alone.
        NO_SHEETS,
        /// A web page or an XML file under a workbook's name.
        WEB_PAGE,
        /// Written by Excel 95 or before.
        OLD_WORKBOOK,
        /// xlsb.
        BINARY_WORKBOOK,
        ENCRYPTED,
        /// It may do something when somebody opens it.
        MACROS,
        /// Its cells say what other files said.
        EXTERNAL_LINKS,
        DAMAGED,
        TOO_MANY_PARTS,
        /// Bytes.
        INFLATES_TOO_FAR,
        DOCUMENT_TYPE,
        TOO_MANY_SHEETS,
        TOO_MANY_ROWS,
        TOO_MANY_COLUMNS,
        TOO_MANY_STRINGS,
        CELL_TOO_LONG,
        /// Neither UTF-8, UTF-16 with its mark, nor GB 18030.
        UNKNOWN_ENCODING
    }

    private final Reason reason;
    private final String where;
    private final long limit;

    /// Also for those who take fewer formats than there are.
    public SheetRefused(Reason reason) {
        this(reason, "", 0, null);
    }

    SheetRefused(Reason reason, String where) {
        this(reason, where, 0, null);
    }

    SheetRefused(Reason reason, String where, long limit) {
        this(reason, where, limit, null);
    }

    SheetRefused(Reason reason, String where, Exception cause) {
        this(reason, where, 0, cause);
    }

    private SheetRefused(Reason reason, String where, long limit, @Nullable Exception cause) {
        super((reason + " " + where).strip() + (limit == 0 ? "" : " (limit " + limit + ")"), cause);
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

    public long limit() {
        return limit;
    }

    /// Of a limit in bytes.
    public long megabytes() {
        return limit >> 20;
    }
}
