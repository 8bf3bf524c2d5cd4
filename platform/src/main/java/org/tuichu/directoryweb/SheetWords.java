package org.tuichu.directoryweb;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.tuichu.directory.UnitFunction;
import org.tuichu.directory.UnitKind;

/// The words of the workbook of units and officers in one language: its sheets, headings and cells.
record SheetWords(MessageSource messages, Locale locale) {
    static final List<String> UNIT_COLUMNS = List.of(
            "directory.column.unit",
            "directory.column.function",
            "directory.column.jurisdiction",
            "directory.column.aliases",
            "directory.unit.kind",
            "directory.unit.office",
            "directory.close.lastDay");

    static final List<String> OFFICER_COLUMNS = List.of(
            "directory.column.unit",
            "directory.officer.name",
            "directory.officer.post",
            "directory.officer.phone",
            "directory.officer.mobile",
            "directory.officer.contact",
            "directory.first.day",
            "directory.close.lastDay");

    /// Between the further names in a cell, as on the page.
    static final String BETWEEN_NAMES = "、";

    String units() {
        return word("directory.sheet.units");
    }

    String officers() {
        return word("directory.sheet.officers");
    }

    List<String> headings(List<String> columns) {
        return columns.stream().map(this::word).toList();
    }

    String function(UnitFunction function) {
        return word("directory.function." + function);
    }

    String kind(UnitKind kind) {
        return word("directory.kind." + kind);
    }

    String yes() {
        return word("directory.sheet.yes");
    }

    String word(String key) {
        return messages.getMessage(key, null, locale);
    }
}
