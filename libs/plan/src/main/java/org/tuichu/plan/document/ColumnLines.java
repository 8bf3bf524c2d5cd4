package org.tuichu.plan.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.tuichu.plan.Limits;

/// A text table with a row per line, its cells parted by tabs or upright strokes: `a⇥b⇥c`, `| a | b |`, `│甲│乙│`.
///
/// A run of such lines is a table when no line has more cells than the first, and it is long enough not to be an
/// accident: two rows of three cells or three rows of two. A table of contents is none.
record ColumnLines(int endLine, Grid grid) implements TextPart {
    private static final String STROKES = "|│｜┃";
    /// `|---|:--:|` and the horizontal lines of a drawn table.
    private static final Pattern RULE = Pattern.compile("[\\s|:+\\-=│┃｜─━┄┈╌┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋╔╗╚╝╠╣╦╩╬═║]+");

    private static final Pattern CONTENTS_ENTRY =
            Pattern.compile("\\s*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|第.{1,3}[章节]|附件|附表|前言).*");

    static boolean mayBeginAt(TextLines lines, int at) {
        return separator(lines, at) != 0;
    }

    /// The separator of a line with at least two cells, or 0.
    private static char separator(TextLines lines, int at) {
        int ink = Blanks.firstInk(lines.text(), lines.start(at), lines.end(at));
        if (ink == lines.end(at)) {
            return 0;
        }
        for (int i = 0; i < STROKES.length(); i++) {
            char stroke = STROKES.charAt(i);
            int first = lines.find(stroke, at, ink);
            if (first >= 0 && lines.find(stroke, at, first + 1) >= 0) {
                return stroke;
            }
        }
        int tab = lines.find('\t', at, ink);
        return tab >= 0 && !Blanks.isBlank(lines.text(), tab, lines.end(at)) ? '\t' : 0;
    }

    static TextPart at(TextLines lines, int from, Limits limits) {
        char separator = separator(lines, from);
        List<List<String>> rows = new ArrayList<>();
        int columns = 0;
        int at = from;
        for (; at < lines.count(); at++) {
            if (separator != '\t' && isRule(lines.line(at))) {
                continue;
            }
            if (separator(lines, at) != separator) {
                break;
            }
            List<String> fields = fields(lines.line(at), separator);
            if (!rows.isEmpty() && fields.size() > columns) {
                break;
            }
            columns = Math.max(columns, fields.size());
            rows.add(fields);
        }
        int end = Math.max(at, from + 1);
        return isTable(rows, columns, separator) ? new ColumnLines(end, grid(rows, limits)) : new Plain(from, end);
    }

    private static boolean isRule(String line) {
        return !Blanks.isBlank(line) && RULE.matcher(line).matches();
    }

    private static List<String> fields(String line, char separator) {
        String row = separator == '\t' ? line : Blanks.strip(line);
        if (separator != '\t' && row.charAt(0) == separator) {
            row = row.substring(1);
        }
        if (separator != '\t' && !row.isEmpty() && row.charAt(row.length() - 1) == separator) {
            row = row.substring(0, row.length() - 1);
        }
        return Arrays.stream(row.split(Pattern.quote(String.valueOf(separator)), -1))
                .map(Blanks::strip)
                .toList();
    }

    private static boolean isTable(List<List<String>> rows, int columns, char separator) {
        if (columns < 2 || rows.size() < 2) {
            return false;
        }
        if (columns > 2 || separator != '\t') {
            return true;
        }
        return rows.size() > 2 && !rows.stream().allMatch(ColumnLines::isContentsEntry);
    }

    private static boolean isContentsEntry(List<String> row) {
        return CONTENTS_ENTRY.matcher(row.getFirst()).matches()
                && row.getLast().chars().allMatch(Character::isDigit);
    }

    private static Grid grid(List<List<String>> rows, Limits limits) {
        GridBuilder grid = new GridBuilder(limits);
        for (List<String> row : rows) {
            grid.row();
            row.forEach(field -> grid.cell(1, 1, field));
        }
        return grid.build();
    }

    @Override
    public void write(TextLines lines, Composition composition) {
        composition.table(grid);
    }
}
