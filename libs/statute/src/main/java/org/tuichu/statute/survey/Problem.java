package org.tuichu.statute.survey;

/// Something in a row that a person has to look at.
///
/// @param address of the cell (`C7`); of the row's first cell where it is about the row
/// @param raw what stands there, or the piece of it
public record Problem(String address, Code code, String raw) {
    public enum Code {
        NO_ENTERPRISE,
        /// Nothing names what kind of line it is.
        NO_DEVICE,
        /// A piece of a description.
        TEXT_UNREAD,
        NOT_A_NUMBER,
        NOT_A_DATE,
        /// Written as a number is, but of what is counted there are never as many, fewer than none, or a part of one.
        NO_SUCH_NUMBER,
        /// Written as a day is, but no calendar has it: 2024-13-01, 1019.
        NO_SUCH_DAY,
        /// Of what has happened, but the day has not come yet.
        DAY_AHEAD,
        /// The row stands below the header of another table; that is the row in `raw`.
        OTHER_TABLE,
        /// The row stands below the heading of a part, which is no problem: `raw` as it stands at `address`.
        SECTION,
        /// No column names the town; the heading of the part does.
        TOWN_OF_SECTION,
        /// No column names the industry; the heading of the part does.
        INDUSTRY_OF_SECTION,
        /// 2019111, or 2019.1 where a spreadsheet may have lost a zero.
        AMBIGUOUS_DATE,
        /// No credit code by its length or its check digit: it may still be one in lawful use.
        CODE_DOUBTFUL,
        /// 同上 below nothing.
        NOTHING_ABOVE,
        UNIT_MISSING,
        /// The cell names another unit than the heading.
        UNITS_DIFFER,
        /// The column for it says another number than the description.
        COUNT_DIFFERS,
        /// The column for it says another kind of device than the description, or another fact; that of the description
        /// stays.
        KIND_DIFFERS,
        /// Two columns say another number of the same size; neither counts.
        SIZES_DIFFER,
        /// One number for several lines or rows.
        SHARED,
        STATE_UNKNOWN,
        POSITION_UNKNOWN,
        /// A formula came to nothing: `#REF!`.
        CELL_ERROR,
        TOO_LONG
    }
}
