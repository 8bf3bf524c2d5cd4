package org.tuichu.sheet;

/// What a file turned out to be, whatever its name says.
public enum Format {
    XLSX,
    XLS,
    CSV
}
