package org.tuichu.sheet;

/// A sheet of a workbook; that of a csv file has no name.
public record SheetName(String name, boolean hidden) {}
