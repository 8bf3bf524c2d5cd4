package org.tuichu.directoryweb;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads a name from a field of a form.
final class NameField {
    /// The most that a person may type.
    static final int LONGEST_UNIT_NAME = 60;

    private NameField() {}

    /// Without white space around; a problem is added where it is empty, too long, is not [OneLine] or has angle
    /// brackets.
    static String read(String field, @Nullable String text, int longest, List<FieldProblem> problems) {
        var name = text == null ? "" : OneLine.stripped(text);
        if (name.isEmpty()) {
            problems.add(FieldProblem.of(field, "directory.problem.nameMissing"));
        } else if (name.length() > longest) {
            problems.add(FieldProblem.of(field, "directory.problem.nameLong", longest, name.length()));
        } else if (!OneLine.holds(name) || name.indexOf('<') >= 0 || name.indexOf('>') >= 0) {
            problems.add(FieldProblem.of(field, "directory.problem.nameCharacters"));
        }
        return name;
    }
}
