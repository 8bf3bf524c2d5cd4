package org.tuichu.programmes;

import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Where a duty stands in its plan, as a person says it: `四/(六)/p1` is `四(六)第1段`.
///
/// The path itself, numbers with slashes between and `pN` for paragraph N that has no number, stays what programs read.
@Component
public class DutyPaths {
    private static final Pattern PARAGRAPH = Pattern.compile("p(\\d{1,6})");

    private final MessageSource messages;

    DutyPaths(MessageSource messages) {
        this.messages = messages;
    }

    public String words(String path, Locale locale) {
        var words = new StringBuilder();
        for (var part : path.split("/", -1)) {
            var paragraph = PARAGRAPH.matcher(part);
            var word = paragraph.matches()
                    ? messages.getMessage("programmes.path.paragraph", new Object[] {paragraph.group(1)}, locale)
                    : part;
            words.append(separator(words, word)).append(word);
        }
        return words.toString();
    }

    /// Brackets part by themselves: `二(一)`, but `二-1` and `(一)1`.
    private static String separator(StringBuilder before, String next) {
        if (before.isEmpty() || !Character.isLetterOrDigit(before.charAt(before.length() - 1))) {
            return "";
        }
        return Character.isDigit(next.codePointAt(0)) ? "-" : "";
    }
}
