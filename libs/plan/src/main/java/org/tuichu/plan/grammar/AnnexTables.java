package org.tuichu.plan.grammar;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tuichu.plan.Duty;
import org.tuichu.plan.Duty.Deadline;
import org.tuichu.plan.Duty.Role;
import org.tuichu.plan.PlanText;
import org.tuichu.plan.PlanText.Cell;
import org.tuichu.plan.PlanText.Row;
import org.tuichu.plan.PlanText.Table;
import org.tuichu.plan.Span;

/// Reads an annex table of tasks: columns are told by the words of the heading row, each row below is a duty.
final class AnnexTables {
    /// What a column holds.
    enum Column {
        NUMBER,
        TASK,
        CONTENT,
        LEAD,
        SUPPORT,
        TIME,
        CONTACT,
        SECTION,
        PHONE,
        OTHER
    }

    private static final Vocabulary VOCABULARY = Vocabulary.of("tables.txt");
    private static final Map<Column, Words> WORDS = words();
    private static final int HEADING_ROWS = 3;
    private static final String ANNEX = "附件/";

    private final Source source;
    private final int year;
    private final Problems problems;
    private final List<Duty> duties = new ArrayList<>();

    private AnnexTables(Source source, int year, Problems problems) {
        this.source = source;
        this.year = year;
        this.problems = problems;
    }

    private static Map<Column, Words> words() {
        var words = new EnumMap<Column, Words>(Column.class);
        for (Column column : Column.values()) {
            if (VOCABULARY.lists().containsKey(column.name())) {
                words.put(column, VOCABULARY.words(column.name()));
            }
        }
        return words;
    }

    static List<Duty> of(Source source, PlanText plan, int year, Problems problems) {
        var tables = new AnnexTables(source, year, problems);
        plan.tables().forEach(tables::read);
        return tables.duties;
    }

    private void read(Table table) {
        int heading = headingRow(table.rows());
        if (heading < 0) {
            return;
        }
        List<Column> columns = columns(table.rows().get(heading));
        int number = 0;
        for (Row row : table.rows().subList(heading + 1, table.rows().size())) {
            number++;
            Duty duty = duty(row, columns, number);
            if (duty != null) {
                duties.add(duty);
            }
        }
    }

    private static boolean isTasks(List<Column> columns) {
        return (columns.contains(Column.TASK) || columns.contains(Column.CONTENT)) && columns.contains(Column.LEAD);
    }

    private int headingRow(List<Row> rows) {
        for (int i = 0; i < Math.min(rows.size(), HEADING_ROWS); i++) {
            if (isTasks(columns(rows.get(i)))) {
                return i;
            }
        }
        return -1;
    }

    private List<Column> columns(Row row) {
        var columns = new ArrayList<Column>();
        for (Cell cell : row.cells()) {
            String text = view(cell).text();
            Column column = column(text);
            columns.add(column == Column.TASK && columns.contains(Column.TASK) ? Column.CONTENT : column);
        }
        return columns;
    }

    private static Column column(String heading) {
        for (Column column : List.of(
                Column.SECTION,
                Column.PHONE,
                Column.CONTACT,
                Column.NUMBER,
                Column.SUPPORT,
                Column.LEAD,
                Column.TIME,
                Column.CONTENT,
                Column.TASK)) {
            Words words = WORDS.get(column);
            if (words != null && heading.length() <= 24 && words.in(heading)) {
                return column;
            }
        }
        return Column.OTHER;
    }

    private View view(Cell cell) {
        return source.view(cell.span().start(), cell.span().end());
    }

    private @Nullable Duty duty(Row row, List<Column> columns, int counted) {
        View task = View.EMPTY;
        View content = View.EMPTY;
        View all = View.EMPTY;
        String number = Integer.toString(counted);
        var units = new ArrayList<NamedUnit>();
        var contacts = new ArrayList<Duty.Contact>();
        var times = new ArrayList<Deadline>();
        Span last = new Span(0, 0);
        for (int i = 0; i < Math.min(columns.size(), row.cells().size()); i++) {
            Cell cell = row.cells().get(i);
            View view = view(cell);
            if (view.isEmpty() || (i > 0 && cell.span().equals(last))) {
                continue;
            }
            last = cell.span();
            switch (columns.get(i)) {
                case NUMBER -> number = number(view.text(), number);
                case TASK -> task = task.plus(view);
                case LEAD -> units.addAll(units(cell, Role.LEAD));
                case SUPPORT -> units.addAll(units(cell, Role.SUPPORT));
                case TIME -> times.addAll(Deadlines.of(view, TimeExpressions.inField(view, year), false, problems));
                case CONTACT, SECTION, PHONE -> contacts.addAll(Contacts.of(source, cell.span()));
                case CONTENT, OTHER -> content = content.plus(view);
            }
            all = all.plus(view);
        }
        if ((task.isEmpty() && content.isEmpty()) || (units.isEmpty() && content.isEmpty())) {
            return null;
        }
        View heading = task.isEmpty() ? content : task;
        View text = task.plus(content);
        if (times.isEmpty()) {
            times.addAll(Deadlines.of(text, TimeExpressions.inText(text, year), false, problems));
        }
        String title = Heading.of(heading).name();
        return new Duty(
                ANNEX + number,
                title,
                text.text(),
                all.span(),
                Dimensions.ofTitled(title, List.of(), text.text()),
                Units.responsible(units, false),
                times,
                Clocks.of(text),
                Publications.of(text),
                contacts);
    }

    private static String number(String text, String counted) {
        int digits = TimePoint.digits(text, 0);
        return digits > 0
                ? text.substring(0, digits)
                : Marker.han(text, 0, text.length()) > 0
                        ? Integer.toString(Marker.han(text, 0, text.length()))
                        : counted;
    }

    /// Units of a cell: one per line or parted by 、; a line that says 负责 or 配合 says so for itself.
    private List<NamedUnit> units(Cell cell, Role role) {
        var units = new ArrayList<NamedUnit>();
        for (View line : lines(cell)) {
            for (NamedUnit unit : Responsibility.read(line)) {
                units.add(new NamedUnit(unit.name(), role, unit.view(), unit.from(), unit.to()));
            }
        }
        return units;
    }

    private List<View> lines(Cell cell) {
        var lines = new ArrayList<View>();
        int start = cell.span().start();
        String text = cell.span().of(source.raw());
        for (int from = 0; from <= text.length(); ) {
            int feed = text.indexOf('\n', from);
            int to = feed < 0 ? text.length() : feed;
            View view = source.view(start + from, start + to);
            if (!view.isEmpty()) {
                boolean broken = !lines.isEmpty()
                        && !UnitNames.isUnit(
                                lines.getLast().text(), 0, lines.getLast().length())
                        && "、，；".indexOf(lines.getLast().at(lines.getLast().length() - 1)) < 0;
                if (broken) {
                    lines.set(lines.size() - 1, lines.getLast().plus(view));
                } else {
                    lines.add(view);
                }
            }
            from = to + 1;
        }
        return lines;
    }
}
