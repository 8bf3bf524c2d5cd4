package org.tuichu.directoryweb;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads a name from a field of a form.
final class NameField {
    /// The most that a person may type.
    static final int LONGEST_UNIT_NAME = 60;

    private NameField() {}

    /// Without white space around; a problem is added where it is empty, too long or has control characters.
    static String read(String field, @Nullable String text, int longest, List<FieldProblem> problems) {
        var name = text == null ? "" : text.strip();
        if (name.isEmpty()) {
            problems.add(FieldProblem.of(field, "directory.problem.nameMissing"));
        } else if (name.length() > longest) {
            problems.add(FieldProblem.of(field, "directory.problem.nameLong", longest, name.length()));
        } else if (name.chars().anyMatch(c -> Character.isISOControl(c) || c == '<' || c == '>')) {
            problems.add(FieldProblem.of(field, "directory.problem.nameCharacters"));
        }
        return name;
    }
}
