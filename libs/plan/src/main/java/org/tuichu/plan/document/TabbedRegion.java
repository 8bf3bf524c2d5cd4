package org.tuichu.plan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Consecutive lines that may be cells begun by a tab: which line begins each, and where the last one ends.
///
/// A paragraph behind an empty line still belongs to the cell before it when it is short, no heading, and another
/// cell follows soon; behind the last cell, when a cell before had such a paragraph too.
record TabbedRegion(List<Integer> firstLines, int endLine) {
    /// Longest paragraph of a cell behind an empty line, in UTF-16 code units.
    private static final int LONGEST_DETACHED = 60;
    /// How many lines after an empty one the next cell may begin.
    private static final int LINES_TO_NEXT_CELL = 30;

    /// Words that begin a line outside a table.
    private static final Pattern OUTSIDE = Pattern.compile("\\s*(?:附件|附表|附：|附录|注：|备注：|说明：|[（(]此件|抄送|主动公开|[一二三四五六七八九十]+、"
            + "|[（(][一二三四五六七八九十]+[）)]|第[一二三四五六七八九十百]+[章条]).*");

    TabbedRegion {
        firstLines = List.copyOf(firstLines);
    }

    int cells() {
        return firstLines.size();
    }

    int firstLine(int cell) {
        return firstLines.get(cell);
    }

    int endLine(int cell) {
        return cell + 1 < cells() ? firstLines.get(cell + 1) : endLine;
    }

    static TabbedRegion at(TextLines lines, int from) {
        List<Integer> firstLines = new ArrayList<>();
        boolean detachedBefore = false;
        int end = from;
        for (int at = from; at < lines.count(); at++) {
            if (lines.isBlank(at) && !lines.beginsWithTab(at)) {
                continue;
            }
            if (ColumnLines.mayBeginAt(lines, at)) {
                break;
            }
            if (lines.beginsWithTab(at)) {
                firstLines.add(at);
            } else if (isOutside(lines, at)) {
                break;
            } else if (lines.isBlank(at - 1)) {
                boolean cellFollows = cellFollows(lines, at);
                if (isLong(lines, at) || !(cellFollows || detachedBefore)) {
                    break;
                }
                detachedBefore |= cellFollows;
            }
            end = at + 1;
        }
        return new TabbedRegion(firstLines, end);
    }

    private static boolean cellFollows(TextLines lines, int from) {
        int last = Math.min(lines.count(), from + LINES_TO_NEXT_CELL);
        for (int at = from; at < last; at++) {
            if (lines.beginsWithTab(at)) {
                return true;
            }
            if (isLong(lines, at) || isOutside(lines, at)) {
                return false;
            }
        }
        return false;
    }

    private static boolean isLong(TextLines lines, int at) {
        return lines.end(at) - lines.start(at) > LONGEST_DETACHED;
    }

    private static boolean isOutside(TextLines lines, int at) {
        return isOutside(lines.line(at));
    }

    /// Whether a line begins as headings and annexes do, not cells.
    static boolean isOutside(String line) {
        return OUTSIDE.matcher(line).matches();
    }
}
