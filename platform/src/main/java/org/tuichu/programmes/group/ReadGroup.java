package org.tuichu.programmes.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tuichu.programmes.group.GroupForms.Join;
import org.tuichu.programmes.group.GroupForms.Leave;
import org.tuichu.programmes.group.GroupImport.Change;
import org.tuichu.programmes.group.GroupImport.Problem;
import org.tuichu.programmes.group.GroupSheet.Column;
import org.tuichu.programmes.group.LeadingGroup.Answer;
import org.tuichu.sheet.Row;
import org.tuichu.sheets.BroughtSheet;

/// Compares the rows of a sheet with a leading group. A row without a number adds somebody; one with the number of a
/// member and another name replaces the member; one with a last day that was not there ends it. Whoever is not in the
/// sheet stays.
final class ReadGroup {
    private static final Map<String, Column> COLUMNS = Map.of(
            "role", Column.ROLE,
            "name", Column.NAME,
            "post", Column.POST,
            "from", Column.FROM,
            "lastDay", Column.LAST_DAY,
            "reason", Column.REASON,
            "endReason", Column.REASON);

    private final LeadingGroup group;
    private final BroughtSheet sheet;
    private final Map<Column, Integer> columns;
    private final List<Change> changes = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int same;

    private ReadGroup(LeadingGroup group, BroughtSheet sheet, Map<Column, Integer> columns) {
        this.group = group;
        this.sheet = sheet;
        this.columns = columns;
    }

    /// The first row holds the headings.
    static GroupImport of(LeadingGroup group, BroughtSheet sheet, GroupSheet words) {
        var reading = new ReadGroup(
                group,
                sheet,
                sheet.rows().isEmpty() ? Map.of() : words.columns(sheet.rows().getFirst()));
        if (reading.columns.size() < Column.values().length) {
            reading.problems.add(new Problem(sheet.address(0, 1), "programmes.group.problem.columns"));
        } else {
            sheet.rows().stream().skip(1).forEach(reading::read);
        }
        return new GroupImport(group.version(), reading.changes, reading.same, reading.problems);
    }

    private void read(Row row) {
        var number = text(row, Column.NUMBER);
        if (number.isEmpty()) {
            join(row, null);
            return;
        }
        var member = member(number);
        if (member.isEmpty()) {
            problem(row, Column.NUMBER, "unknown");
        } else if (isSame(row, member.get())) {
            same++;
        } else if (!member.get().current()) {
            problem(row, Column.NUMBER, "gone");
        } else if (!text(row, Column.NAME).equals(member.get().name())) {
            join(row, member.get());
        } else {
            leave(row, member.get());
        }
    }

    private boolean isSame(Row row, GroupMember member) {
        return keeps(row, member) && text(row, Column.LAST_DAY).equals(Objects.toString(member.to(), ""));
    }

    /// All but the last day.
    private boolean keeps(Row row, GroupMember member) {
        return text(row, Column.NAME).equals(member.name())
                && text(row, Column.ROLE).equals(member.role())
                && text(row, Column.POST).equals(Objects.toString(member.post(), ""))
                && text(row, Column.FROM).equals(Objects.toString(member.from(), ""));
    }

    private void join(Row row, @Nullable GroupMember before) {
        var form = new Join(
                before == null ? null : before.number(),
                before == null ? text(row, Column.ROLE) : "",
                text(row, Column.NAME),
                text(row, Column.POST),
                before != null && text(row, Column.FROM).equals(Objects.toString(before.from(), ""))
                        ? ""
                        : text(row, Column.FROM),
                text(row, Column.REASON),
                group.version());
        if (before != null && !text(row, Column.ROLE).equals(before.role())) {
            problem(row, Column.ROLE, "fixed");
        } else if (!text(row, Column.LAST_DAY).isEmpty()) {
            problem(row, Column.LAST_DAY, "later");
        } else if (fits(row, form.wrong())) {
            changes.add(new Change.Joined(row.number(), address(row, Column.NAME), before, form.joining()));
        }
    }

    private void leave(Row row, GroupMember member) {
        if (!keeps(row, member)) {
            problem(row, Column.NAME, "fixed");
            return;
        }
        var form = new Leave(member.number(), text(row, Column.LAST_DAY), text(row, Column.REASON), group.version());
        if (fits(row, form.wrong())) {
            changes.add(new Change.Left(row.number(), address(row, Column.LAST_DAY), member, form.leaving()));
        }
    }

    private boolean fits(Row row, Answer.@Nullable Wrong wrong) {
        if (wrong == null) {
            return true;
        }
        var column = COLUMNS.getOrDefault(wrong.field(), Column.NUMBER);
        problems.add(new Problem(address(row, column), wrong.message()));
        return false;
    }

    private Optional<GroupMember> member(String number) {
        return group.members().stream()
                .filter(member -> number.equals(Integer.toString(member.number())))
                .findFirst();
    }

    private void problem(Row row, Column column, String what) {
        problems.add(new Problem(address(row, column), "programmes.group.problem." + what));
    }

    private String address(Row row, Column column) {
        return sheet.address(Objects.requireNonNull(columns.get(column)), row.number());
    }

    private String text(Row row, Column column) {
        return GroupSheet.text(row, columns, column);
    }
}
