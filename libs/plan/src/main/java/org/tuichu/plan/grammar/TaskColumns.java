package org.tuichu.plan.grammar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the columns of a task table hold, told by the words of its heading row.
final class TaskColumns {
    /// What a column holds.
    enum Column {
        NUMBER,
        GROUP,
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

    /// A heading with words of several columns (联系科室及电话) is the first of these.
    private static final List<Column> BY_PRECEDENCE = List.of(
            Column.SECTION,
            Column.PHONE,
            Column.CONTACT,
            Column.NUMBER,
            Column.SUPPORT,
            Column.LEAD,
            Column.TIME,
            Column.GROUP,
            Column.CONTENT,
            Column.TASK);
    private static final Map<Column, Words> WORDS = words();
    private static final int LONGEST_HEADING = 24;

    private TaskColumns() {}

    private static Map<Column, Words> words() {
        Vocabulary vocabulary = Vocabulary.of("tables.txt");
        var words = new LinkedHashMap<Column, Words>();
        BY_PRECEDENCE.forEach(column -> words.put(column, vocabulary.words(column.name())));
        return words;
    }

    /// A second column of tasks holds what the first one names; of two columns of contents (措施, 内容)
    /// the first names what the second tells; a group of tasks is the task where nothing else is.
    static List<Column> of(List<String> headings) {
        var columns = new ArrayList<Column>();
        for (String heading : headings) {
            Column column = column(heading);
            columns.add(column == Column.TASK && columns.contains(Column.TASK) ? Column.CONTENT : column);
        }
        if (!columns.contains(Column.TASK) && Collections.frequency(columns, Column.CONTENT) > 1) {
            columns.set(columns.indexOf(Column.CONTENT), Column.TASK);
        }
        if (!columns.contains(Column.TASK)) {
            columns.replaceAll(column -> column == Column.GROUP ? Column.TASK : column);
        }
        return columns;
    }

    private static Column column(String heading) {
        if (heading.length() > LONGEST_HEADING) {
            return Column.OTHER;
        }
        return WORDS.entrySet().stream()
                .filter(words -> words.getValue().in(heading))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Column.OTHER);
    }

    static boolean isTasks(List<Column> columns) {
        return (columns.contains(Column.TASK) || columns.contains(Column.CONTENT)) && columns.contains(Column.LEAD);
    }
}
