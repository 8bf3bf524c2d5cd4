package org.tuichu.plan.grammar;

import java.util.ArrayList;
import java.util.List;
import org.tuichu.plan.PlanText.Cell;
import org.tuichu.plan.PlanText.Row;
import org.tuichu.plan.PlanText.Table;
import org.tuichu.plan.ProgrammeDraft.Member;

/// Reads the leading group from a table with a column of names.
final class RosterTables {
    private static final Words ROLE = Vocabulary.of("people.txt").words("role");
    private static final String NAME = "姓名";
    private static final String POST = "职务";
    private static final String UNIT = "单位";

    private final Source source;
    private final List<Member> members = new ArrayList<>();

    private RosterTables(Source source) {
        this.source = source;
    }

    static List<Member> of(Source source, List<Table> tables) {
        var rosters = new RosterTables(source);
        tables.forEach(rosters::read);
        return rosters.members;
    }

    private String text(Cell cell) {
        return source.view(cell.span().start(), cell.span().end()).text();
    }

    private void read(Table table) {
        if (table.rows().isEmpty()) {
            return;
        }
        List<String> headings =
                table.rows().get(0).cells().stream().map(this::text).toList();
        int name = headings.indexOf(NAME);
        if (name < 0) {
            return;
        }
        int role = roleColumn(table, name);
        String last = "成员";
        for (Row row : table.rows().subList(1, table.rows().size())) {
            if (row.cells().size() != headings.size()) {
                continue;
            }
            last = role < 0 || text(row.cells().get(role)).isEmpty()
                    ? last
                    : text(row.cells().get(role));
            String post = post(row, headings, name, role);
            Cell cell = row.cells().get(name);
            if (!text(cell).isEmpty()) {
                members.add(new Member(
                        last,
                        text(cell),
                        post.isEmpty() ? null : post,
                        source.view(cell.span().start(), cell.span().end()).span()));
            }
        }
    }

    /// The column whose cells are roles such as 组长.
    private int roleColumn(Table table, int name) {
        for (Row row : table.rows().subList(1, table.rows().size())) {
            for (int i = 0; i < row.cells().size(); i++) {
                if (i != name && ROLE.contains(text(row.cells().get(i)))) {
                    return i;
                }
            }
        }
        return -1;
    }

    private String post(Row row, List<String> headings, int name, int role) {
        var post = new StringBuilder();
        for (int i = 0; i < headings.size(); i++) {
            boolean says = headings.get(i).contains(POST) || headings.get(i).contains(UNIT);
            if (says && i != name && i != role) {
                post.append(text(row.cells().get(i)));
            }
        }
        return post.toString();
    }
}
