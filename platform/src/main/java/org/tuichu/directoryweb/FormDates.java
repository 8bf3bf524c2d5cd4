package org.tuichu.directoryweb;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads dates from the fields of a form; what cannot be read is added to the problems.
final class FormDates {
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 12, 31);

    private FormDates() {}

    /// Null for an empty field, and for one that cannot be read.
    static @Nullable LocalDate read(String field, @Nullable String text, List<FieldProblem> problems) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            var date = LocalDate.parse(text.strip());
            if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
                problems.add(FieldProblem.of(field, "directory.problem.dateRange", EARLIEST, LATEST));
            }
            return date;
        } catch (DateTimeParseException e) {
            problems.add(FieldProblem.of(field, "directory.problem.date", text.strip()));
            return null;
        }
    }

    static void requireOrder(
            String field, @Nullable LocalDate from, @Nullable LocalDate to, List<FieldProblem> problems) {
        if (from != null && to != null && to.isBefore(from)) {
            problems.add(FieldProblem.of(field, "directory.problem.dateOrder", from));
        }
    }
}
