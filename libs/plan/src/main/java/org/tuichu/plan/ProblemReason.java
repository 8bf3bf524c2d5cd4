package org.tuichu.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tuichu.plan.ProgrammeDraft.Problem;
import org.tuichu.plan.ProgrammeDraft.Problem.Kind;

/// Why a person should look at a place: the kind of the problem, and the sentence that [Problem#message] says.
///
/// `{}` in a sentence stands for words of the document. The sentence is raw: whoever shows a problem in a language of
/// its own takes reason and words back out of it with [#of].
public enum ProblemReason {
    NUMBER_MISSING(Kind.NUMBER_RESTORED, "number {} is missing"),
    NUMBER_MISPRINTED(Kind.NUMBER_RESTORED, "number {} read as {}"),
    NUMBER_TWICE(Kind.MISPRINT, "number {} is used twice"),
    NUMBER_JUMPED(Kind.MISPRINT, "no number between {} and {}"),
    BRACKET_ALONE(Kind.MISPRINT, "bracket without a partner"),
    TITLE_UNCLOSED(Kind.MISPRINT, "title without closing 》"),
    DAY_WORD_MISSING(Kind.MISPRINT, "日 is missing: {}"),
    NOBODY_NAMED(Kind.DUTY_WITHOUT_UNIT, "nobody is named who has to act"),
    NO_SUCH_DAY(Kind.IMPOSSIBLE_DATE, "no such day: {}"),
    ENDS_BEFORE_START(Kind.IMPOSSIBLE_DATE, "ends before it starts: {}"),
    OTHER_TITLE(Kind.CONTRADICTION, "the notice calls the plan {}"),
    OUTSIDE_STAGE(Kind.CONTRADICTION, "{} is outside the stage's {}"),
    BEFORE_ISSUE(Kind.CONTRADICTION, "{} is before the day of issue {}"),
    ZONE_WITHOUT_CODE(Kind.UNKNOWN_JURISDICTION, "a zone has no code of its own: {}"),
    NO_DIVISION_NAMED(Kind.UNKNOWN_JURISDICTION, "no division is named in title or signature"),
    NO_SUCH_DIVISION(Kind.UNKNOWN_JURISDICTION, "no division of GB/T 2260: {}"),
    SEVERAL_DIVISIONS(Kind.UNKNOWN_JURISDICTION, "several divisions have the name in {}"),
    NO_YEAR_IN_TITLE(Kind.UNKNOWN_YEAR, "the title names no year"),
    NO_UNIT_READ(Kind.UNREAD, "no unit could be read here"),
    ORDER_UNREAD(Kind.UNREAD, "orders somebody to act and is no duty"),
    BODY_UNKNOWN(Kind.UNREAD, "takes part and is no unit that is known"),
    DAYS_NOT_MONTHS(Kind.UNREAD, "a period in days that is no number of months");

    private static final String WORDS = "{}";

    private final Kind kind;
    private final String sentence;
    private final Pattern pattern;

    ProblemReason(Kind kind, String sentence) {
        this.kind = kind;
        this.sentence = sentence;
        this.pattern = Pattern.compile("\\Q" + sentence.replace(WORDS, "\\E(.*)\\Q") + "\\E", Pattern.DOTALL);
    }

    public Kind kind() {
        return kind;
    }

    /// How many words of the document the sentence has.
    public int words() {
        return (sentence.length() - sentence.replace(WORDS, "").length()) / WORDS.length();
    }

    public Problem problem(Span span, Object... words) {
        if (words.length != words()) {
            throw new IllegalArgumentException(this + " has " + words() + " words, not " + words.length);
        }
        var message = new StringBuilder();
        int from = 0;
        for (Object word : words) {
            int at = sentence.indexOf(WORDS, from);
            message.append(sentence, from, at).append(word);
            from = at + WORDS.length();
        }
        return new Problem(kind, message.append(sentence.substring(from)).toString(), span);
    }

    /// The reason that a message gives, and the words of the document in it; empty for one of another maker.
    public static Optional<Said> of(String message) {
        for (ProblemReason reason : values()) {
            Matcher matcher = reason.pattern.matcher(message);
            if (matcher.matches()) {
                List<String> words = new ArrayList<>();
                for (int i = 1; i <= matcher.groupCount(); i++) {
                    words.add(matcher.group(i));
                }
                return Optional.of(new Said(reason, words));
            }
        }
        return Optional.empty();
    }

    /// A reason with the words of the document, in the order of its sentence.
    public record Said(ProblemReason reason, List<String> words) {
        public Said {
            words = List.copyOf(words);
        }
    }
}
