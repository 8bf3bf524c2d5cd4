package org.tuichu.statute.rule;

import java.time.LocalDate;
import java.util.Optional;

/// Until when an item may last.
public sealed interface Deadline {
    /// The last day, if the text names one.
    default Optional<LocalDate> day() {
        return this instanceof By by ? Optional.of(by.last()) : Optional.empty();
    }

    default boolean atOnce() {
        return this instanceof Immediate;
    }

    /// What the source says where it names no day; empty otherwise.
    default String text() {
        return "";
    }

    /// No mark in the catalogue: at once.
    record Immediate() implements Deadline {}

    /// "(2025年12月31日)": at the latest on that day.
    record By(LocalDate last) implements Deadline {}

    /// A plan of the province, a treaty, nothing at all: `text` says what the source says, no day is made up.
    record Undated(String text) implements Deadline {}
}
