package org.tuichu.proof.entry;

import java.util.ArrayList;
import java.util.TreeMap;
import org.tuichu.proof.Malformed;

/// Reads one canonical JSON text. Not canonical is refused where it is first seen.
final class CanonicalReader {
    private static final int DEEPEST = 32;
    private static final int ESCAPE = 4;

    private final String text;
    private int at;
    private int depth;

    CanonicalReader(String text) {
        this.text = text;
    }

    Json document() {
        var value = value();
        if (at < text.length()) {
            throw malformed("more text after the value");
        }
        return value;
    }

    private Json value() {
        return switch (peek()) {
            case '"' -> textValue();
            case '{' -> members();
            case '[' -> items();
            case 't' -> word("true", new Json.Truth(true));
            case 'f' -> word("false", new Json.Truth(false));
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> whole();
            default -> throw malformed("no value begins with " + Malformed.shown(String.valueOf(peek())));
        };
    }

    private Json members() {
        deeper();
        var members = new TreeMap<String, Json>();
        if (!skip('}')) {
            do {
                int start = at;
                var name = string();
                if (!members.isEmpty() && name.compareTo(members.lastKey()) <= 0) {
                    throw new Malformed("json", start, "member " + Malformed.shown(name) + " is twice or not in order");
                }
                require(':');
                members.put(name, value());
            } while (skip(','));
            require('}');
        }
        depth--;
        return new Json.Members(members);
    }

    private Json items() {
        deeper();
        var items = new ArrayList<Json>();
        if (!skip(']')) {
            do {
                items.add(value());
            } while (skip(','));
            require(']');
        }
        depth--;
        return new Json.Items(items);
    }

    private Json textValue() {
        int start = at;
        try {
            return new Json.Text(string());
        } catch (IllegalArgumentException half) {
            throw new Malformed("json", start, "the text has " + half.getMessage());
        }
    }

    private String string() {
        require('"');
        int start = at;
        while (peek() != '"' && peek() != '\\' && peek() >= ' ') {
            at++;
        }
        if (peek() == '"') {
            return text.substring(start, at++);
        }
        var value = new StringBuilder(text.substring(start, at));
        while (!skip('"')) {
            value.append(skip('\\') ? escaped() : plain());
        }
        return value.toString();
    }

    private char plain() {
        if (peek() < ' ') {
            throw malformed("a control character stands unescaped");
        }
        return text.charAt(at++);
    }

    private char escaped() {
        char letter = peek();
        at++;
        if (letter == 'u') {
            return escapedControl();
        }
        for (char one : new char[] {'"', '\\', '\b', '\t', '\n', '\f', '\r'}) {
            if (CanonicalJson.letter(one) == letter) {
                return one;
            }
        }
        at--;
        throw malformed("no canonical escape: " + letter);
    }

    private char escapedControl() {
        if (at + ESCAPE <= text.length() && text.substring(at, at + ESCAPE).matches("00[01][0-9a-f]")) {
            char one = (char) Integer.parseInt(text.substring(at, at + ESCAPE), 16);
            if (CanonicalJson.letter(one) == 0) {
                at += ESCAPE;
                return one;
            }
        }
        throw malformed("no canonical \\u escape");
    }

    private Json whole() {
        int start = at;
        skip('-');
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        var digits = text.substring(start, at);
        try {
            var whole = new Json.Whole(Long.parseLong(digits));
            if (Long.toString(whole.value()).equals(digits)) {
                return whole;
            }
        } catch (IllegalArgumentException tooLarge) {
            throw new Malformed("json", start, "no whole number from -2^53 to 2^53: " + Malformed.shown(digits));
        }
        throw new Malformed("json", start, "no canonical number: " + Malformed.shown(digits));
    }

    private Json word(String word, Json value) {
        if (!text.startsWith(word, at)) {
            throw malformed("no value, though it begins as " + word);
        }
        at += word.length();
        return value;
    }

    private void deeper() {
        at++;
        if (++depth > DEEPEST) {
            throw malformed("deeper than " + DEEPEST);
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw malformed("the text ends too early");
        }
        return text.charAt(at);
    }

    private boolean skip(char one) {
        if (peekOrEnd() == one) {
            at++;
            return true;
        }
        return false;
    }

    private char peekOrEnd() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private void require(char one) {
        if (peek() != one) {
            throw malformed("'" + one + "' is needed, not " + Malformed.shown(String.valueOf(peek())));
        }
        at++;
    }

    private Malformed malformed(String reason) {
        return new Malformed("json", at, reason);
    }
}
