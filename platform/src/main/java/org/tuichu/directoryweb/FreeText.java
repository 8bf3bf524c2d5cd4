package org.tuichu.directoryweb;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads a few words from a field of a form.
final class FreeText {
    private FreeText() {}

    /// Without white space around; a problem is added where it is too long or is not [OneLine].
    static String read(String field, @Nullable String text, int longest, List<FieldProblem> problems) {
        var words = text == null ? "" : text.strip();
        if (words.length() > longest) {
            problems.add(FieldProblem.of(field, "directory.problem.tooLong", longest, words.length()));
        } else if (!OneLine.holds(words)) {
            problems.add(FieldProblem.of(field, "directory.problem.controlCharacters"));
        }
        return words;
    }

    /// The same; a problem is added where it is empty, too.
    static String required(String field, @Nullable String text, int longest, List<FieldProblem> problems) {
        var words = read(field, text, longest, problems);
        if (words.isEmpty()) {
            problems.add(FieldProblem.of(field, "directory.problem.missing"));
        }
        return words;
    }
}
