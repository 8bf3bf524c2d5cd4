package org.tuichu.programmes.group;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.tuichu.sheet.Row;
import org.tuichu.sheets.BroughtSheet;
import org.tuichu.sheets.Cell;
import org.tuichu.sheets.Sheet;
import org.tuichu.shell.KeptText;

/// A leading group as a sheet of a workbook, and what stands in a row of it.
@Component
class GroupSheet {
    /// Rows below the members that take what is typed as text.
    private static final int PREPARED = 30;

    private final MessageSource messages;

    GroupSheet(MessageSource messages) {
        this.messages = messages;
    }

    /// The columns in their order; the number is that of [GroupMember], empty for somebody new.
    enum Column {
        NUMBER("programmes.group.number", 8),
        ROLE("follow.column.groupRole", 16),
        NAME("follow.column.name", 14),
        POST("follow.column.post", 36),
        FROM("programmes.group.from", 14),
        LAST_DAY("programmes.group.lastDay", 14),
        REASON("programmes.group.reason", 36);

        /// Of the message that stands over it, on the page too.
        private final String heading;

        /// In characters.
        private final int width;

        Column(String heading, int width) {
            this.heading = heading;
            this.width = width;
        }
    }

    Sheet of(LeadingGroup group, Locale locale) {
        var columns = Stream.of(Column.values())
                .map(column -> new Sheet.Column(heading(column, locale), column.width))
                .toList();
        var rows = group.members().stream().map(GroupSheet::row);
        return new Sheet(messages.getMessage("follow.overview.group", null, locale), columns, rows, PREPARED);
    }

    /// The reason is that of the next change and stays empty.
    private static List<Cell> row(GroupMember member) {
        return List.of(
                new Cell.Whole(member.number()),
                Cell.words(member.role()),
                Cell.words(member.name()),
                Cell.words(member.post()),
                Cell.day(member.from()),
                Cell.day(member.to()),
                Cell.EMPTY);
    }

    String heading(Column column, Locale locale) {
        return messages.getMessage(column.heading, null, locale);
    }

    /// Where each column stands by its heading, in either language; those that are missing are left out.
    Map<Column, Integer> columns(Row headings) {
        var found = new EnumMap<Column, Integer>(Column.class);
        for (var column : Column.values()) {
            for (int at = headings.width() - 1; at >= 0; at--) {
                var typed = KeptText.cleaned(headings.cell(at).text()).strip();
                if (typed.equals(heading(column, Locale.CHINESE)) || typed.equals(heading(column, Locale.ENGLISH))) {
                    found.put(column, at);
                }
            }
        }
        return found;
    }

    /// As it was typed, a day that the spreadsheet keeps as a bare number as a day; empty where there is no column.
    static String text(Row row, Map<Column, Integer> columns, Column column) {
        var at = columns.get(column);
        if (at == null) {
            return "";
        }
        var typed = KeptText.cleaned(row.cell(at).text()).strip();
        return column == Column.FROM || column == Column.LAST_DAY ? BroughtSheet.day(row.cell(at), typed) : typed;
    }
}
