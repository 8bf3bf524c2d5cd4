package org.tuichu.sheet;

/// How spreadsheets name a cell: `C7`.
public final class CellAddress {
    private static final int LETTERS = 26;

    /// Columns beyond are not told apart; the largest of any format is 16,384.
    private static final int MOST_COLUMNS = 1 << 20;

    private CellAddress() {}

    /// `column` counts from 0, `row` from 1.
    public static String of(int column, int row) {
        return letters(column) + row;
    }

    public static String letters(int column) {
        var last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }

    /// The column of `C7` from 0; -1 where it begins with no letter.
    static int column(CharSequence address) {
        int column = 0;
        for (int at = 0; at < address.length() && isLetter(address.charAt(at)); at++) {
            column = Math.min(column, MOST_COLUMNS) * LETTERS + ((address.charAt(at) & ~' ') - 'A' + 1);
        }
        return column - 1;
    }

    /// The row of `C7`; 0 where it ends with no number.
    static int row(CharSequence address) {
        int row = 0;
        for (int at = 0; at < address.length(); at++) {
            char c = address.charAt(at);
            if (c >= '0' && c <= '9') {
                row = Math.min(row, Integer.MAX_VALUE / 10 - 1) * 10 + (c - '0');
            }
        }
        return row;
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
}
