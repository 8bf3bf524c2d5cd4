package org.tuichu.plan.grammar;

import java.util.ArrayList;
import java.util.List;
import org.tuichu.plan.Duty;
import org.tuichu.plan.Duty.Role;
import org.tuichu.plan.PlanText.Cell;
import org.tuichu.plan.Span;
import org.tuichu.plan.grammar.TaskColumns.Column;

/// A row of a task table, its cells sorted by what they hold.
///
/// Where the cell of the task is empty, the row goes on with the task above: its empty cells mean what stands there.
final class TaskRow {
    private final Source source;
    private String number;
    private String group = "";
    private View task = View.EMPTY;
    private View content = View.EMPTY;
    private View own = View.EMPTY;
    private View time = View.EMPTY;
    private final List<NamedUnit> leads = new ArrayList<>();
    private final List<NamedUnit> supports = new ArrayList<>();
    private final List<Duty.Contact> contacts = new ArrayList<>();
    private boolean supportPrinted;

    TaskRow(Source source, int counted) {
        this.source = source;
        this.number = Integer.toString(counted);
    }

    /// `own` is false for a cell that reaches down from a row above.
    void add(Column column, Cell cell, boolean own) {
        View view = source.view(cell.span().start(), cell.span().end());
        if (view.isEmpty()) {
            return;
        }
        if (own) {
            this.own = this.own.plus(view);
        }
        switch (column) {
            case NUMBER -> number = number(view.text(), number);
            case TASK -> task = task.plus(view);
            case LEAD -> leads.addAll(units(cell, Role.LEAD));
            case SUPPORT -> {
                supportPrinted = true;
                supports.addAll(units(cell, Role.SUPPORT));
            }
            case TIME -> time = time.plus(view);
            case CONTACT, SECTION, PHONE -> contacts.addAll(Contacts.of(source, cell.span()));
            case GROUP -> group = view.text();
            case CONTENT, OTHER -> content = content.plus(view);
        }
    }

    /// Takes from the row above what this row leaves empty.
    void continueFrom(TaskRow above, boolean tasks) {
        group = group.isEmpty() ? above.group : group;
        if (tasks && task.isEmpty() && !content.isEmpty()) {
            task = above.task;
            time = time.isEmpty() ? above.time : time;
            if (!supportPrinted) {
                supports.addAll(above.supports);
            }
        }
        if (leads.isEmpty() && !content.isEmpty()) {
            leads.addAll(above.leads);
        }
    }

    boolean isDuty() {
        return (!task.isEmpty() || !content.isEmpty()) && !(units().isEmpty() && content.isEmpty());
    }

    String number() {
        return number;
    }

    /// What the column of groups says of it or of the rows above, such as 能耗; empty where there is no such column.
    String group() {
        return group;
    }

    View heading() {
        return task.isEmpty() ? content : task;
    }

    View text() {
        boolean ofThisRow = task.isEmpty() || (!own.isEmpty() && task.origin()[0] >= own.origin()[0]);
        return ofThisRow ? task.plus(content) : content;
    }

    Span span() {
        return own.isEmpty() ? text().span() : own.span();
    }

    View time() {
        return time;
    }

    List<NamedUnit> units() {
        var units = new ArrayList<>(leads);
        units.addAll(supports);
        return units;
    }

    List<Duty.Contact> contacts() {
        return contacts;
    }

    private static String number(String text, String counted) {
        int digits = TimePoint.digits(text, 0);
        int han = Marker.han(text, 0, text.length());
        return digits > 0 ? text.substring(0, digits) : han > 0 ? Integer.toString(han) : counted;
    }

    /// Units of a cell: one per line or parted by 、; a line that says 负责 or 配合 says so for itself.
    private List<NamedUnit> units(Cell cell, Role role) {
        return CellUnits.lines(source, cell.span()).stream()
                .flatMap(line -> Responsibility.read(line).stream())
                .map(unit -> new NamedUnit(unit.name(), role, unit.view(), unit.from(), unit.to()))
                .toList();
    }
}
