package org.tuichu.statute.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.tuichu.statute.condition.Token.Kind;

/// Cuts a condition into words.
final class Tokens {
    private static final String COMPARING = "<>=!";
    private static final String SINGLE = "()[],";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokens(String text) {
        this.text = text;
    }

    /// Always ends with one token of kind END.
    static List<Token> of(String text) {
        var cut = new Tokens(text);
        while (cut.at < text.length()) {
            cut.next();
        }
        cut.add(Kind.END, "", text.length());
        return cut.tokens;
    }

    private void next() {
        char c = text.charAt(at);
        if (Character.isWhitespace(c)) {
            at++;
        } else if (c == '"') {
            quoted();
        } else if (digit(c) || (c == '-' && at + 1 < text.length() && digit(text.charAt(at + 1)))) {
            number();
        } else if (COMPARING.indexOf(c) >= 0) {
            take(Kind.COMPARISON, sign -> COMPARING.indexOf(sign) >= 0);
        } else if (SINGLE.indexOf(c) >= 0) {
            add(spelled(String.valueOf(c), Kind.END), String.valueOf(c), at + 1);
        } else {
            word();
        }
    }

    private void quoted() {
        int end = text.indexOf('"', at + 1);
        if (end < 0) {
            throw new ConditionRefused(at, "the quote is not closed");
        }
        add(Kind.TEXT, text.substring(at + 1, end), end + 1);
    }

    private void number() {
        int end = at + 1;
        while (end < text.length() && (digit(text.charAt(end)) || text.charAt(end) == '.')) {
            end++;
        }
        add(Kind.NUMBER, text.substring(at, end), end);
    }

    /// A word behind a number is its unit, unless it is a word of the language.
    private void word() {
        int end = at;
        while (end < text.length() && ofWord(text.charAt(end))) {
            end++;
        }
        if (end == at) {
            throw new ConditionRefused(at, "cannot read '" + Token.bounded(text.substring(at, at + 1)) + "'");
        }
        String word = text.substring(at, end);
        boolean afterNumber = !tokens.isEmpty() && tokens.getLast().kind() == Kind.NUMBER;
        add(spelled(word, afterNumber ? Kind.UNIT : Kind.NAME), word, end);
    }

    private void take(Kind kind, IntPredicate belongs) {
        int end = at;
        while (end < text.length() && belongs.test(text.charAt(end))) {
            end++;
        }
        add(kind, text.substring(at, end), end);
    }

    private void add(Kind kind, String word, int end) {
        tokens.add(new Token(kind, word, new Span(at, end)));
        at = end;
    }

    private static Kind spelled(String word, Kind otherwise) {
        for (Kind kind : Kind.values()) {
            if (kind.spelling().equals(word)) {
                return kind;
            }
        }
        return otherwise;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean ofWord(char c) {
        return Character.isLetterOrDigit(c) || "_/%°·²³".indexOf(c) >= 0;
    }
}
