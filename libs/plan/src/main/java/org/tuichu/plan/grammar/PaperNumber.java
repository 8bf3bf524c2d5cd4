package org.tuichu.plan.grammar;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The number of a paper in the bracket behind its title: `发改价格〔2016〕75号`, `国家发展改革委令第29号`,
/// `公告2019年第2号`, `GB21256-2013`.
final class PaperNumber {
    private static final int LONGEST = 60;
    private static final Pattern ORDER = Pattern.compile(
            "[\\p{IsHan}]{2,30}?(?:令|公告)(?:[〔\\[（(]?(?:19|20)\\d{2}(?:年|[〕\\])）])?)?(?:第)?\\d{1,4}号|第\\d{1,4}号(?:令|公告)");
    private static final Pattern STANDARD =
            Pattern.compile("[A-Z]{2,4}\\d{0,2}(?:/T)?[ /]?\\d{1,6}(?:\\.\\d{1,3})?[-—－–](?:19|20)?\\d{2}");

    private PaperNumber() {}

    /// The first number between `from` and `to`, as written; null where the bracket holds none.
    static @Nullable String in(String text, int from, int to) {
        DocumentNumber number = DocumentNumber.first(text, from, to);
        if (number != null) {
            return number.written();
        }
        String inner = text.substring(from, Math.max(from, Math.min(to, from + LONGEST)));
        Matcher order = ORDER.matcher(inner);
        if (order.lookingAt()) {
            return order.group();
        }
        Matcher standard = STANDARD.matcher(inner);
        return standard.lookingAt() ? standard.group() : null;
    }
}
