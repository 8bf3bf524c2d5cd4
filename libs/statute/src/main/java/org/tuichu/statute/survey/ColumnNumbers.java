package org.tuichu.statute.survey;

import java.util.List;
import java.util.regex.Pattern;

/// The row that numbers the columns below a header: 1 2 3, (1) (2), 甲 乙 1 2, A B C, and 3=1+2 where one is worked out.
final class ColumnNumbers {
    private static final int FEWEST = 4;
    private static final Pattern BRACKETS = Pattern.compile("[()]");

    private ColumnNumbers() {}

    /// Whether these cells, in their order, are the numbers of their columns; `columns` count from 0.
    static boolean are(List<String> cells, List<Integer> columns) {
        List<String> numerals = Words.numerals();
        int[] reached = new int[numerals.size()];
        int digits = 0;
        for (int at = 0; at < cells.size(); at++) {
            String label =
                    BRACKETS.matcher(Words.plain(cells.get(at))).replaceAll("").split("=", -1)[0];
            if (label.equals(String.valueOf(digits + 1)) || label.equals(String.valueOf(columns.get(at) + 1))) {
                digits = Integer.parseInt(label);
            } else if (!goesOn(label, numerals, reached)) {
                return false;
            }
        }
        return cells.size() >= FEWEST;
    }

    private static boolean goesOn(String label, List<String> numerals, int[] reached) {
        for (int one = 0; one < reached.length; one++) {
            String sequence = numerals.get(one);
            if (reached[one] < sequence.length() && label.equals(sequence.substring(reached[one], reached[one] + 1))) {
                reached[one]++;
                return true;
            }
        }
        return false;
    }
}
