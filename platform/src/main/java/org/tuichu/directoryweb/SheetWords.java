package org.tuichu.directoryweb;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.tuichu.directory.UnitFunction;
import org.tuichu.directory.UnitKind;

/// The words of the workbook of units and officers in one language: its sheets, headings, and what may stand in a cell.
record SheetWords(MessageSource messages, Locale locale) {
    static final List<String> UNIT_COLUMNS = List.of(
            "directory.column.unit",
            "directory.column.function",
            "directory.column.jurisdiction",
            "directory.column.aliases",
            "directory.unit.kind",
            "directory.unit.office",
            "directory.sheet.column.newName",
            "directory.sheet.column.newNameFrom",
            "directory.close.lastDay",
            "directory.sheet.column.closeReason");

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

    String unitColumn(int column) {
        return word(UNIT_COLUMNS.get(column));
    }

    String function(UnitFunction function) {
        return word("directory.function." + function);
    }

    /// Every function there is, as it is to be written.
    String functions() {
        return Arrays.stream(UnitFunction.values()).map(this::function).collect(Collectors.joining(BETWEEN_NAMES));
    }

    Optional<UnitFunction> functionOf(String word) {
        return Arrays.stream(UnitFunction.values())
                .filter(one -> function(one).equals(word))
                .findFirst();
    }

    String kind(UnitKind kind) {
        return word("directory.kind." + kind);
    }

    String kinds() {
        return kind(UnitKind.BODY) + BETWEEN_NAMES + kind(UnitKind.CLASS);
    }

    String no() {
        return word("directory.sheet.no");
    }

    String yes() {
        return word("directory.sheet.yes");
    }

    String word(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
