package org.tuichu.proof.entry;

import org.tuichu.proof.Malformed;

/// One text for one value: the JSON Canonicalization Scheme of RFC 8785, without fractions and null.
///
/// [#read] accepts what [#write] writes and nothing else, so that text and value determine each other.
public final class CanonicalJson {
    private static final String HEX = "0123456789abcdef";

    private CanonicalJson() {}

    public static String write(Json value) {
        var out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    /// Positions of a [Malformed] count UTF-16 units of the text.
    public static Json read(String text) {
        return new CanonicalReader(text).document();
    }

    /// The same, when an object is needed.
    public static Json.Members readObject(String text) {
        if (read(text) instanceof Json.Members members) {
            return members;
        }
        throw new Malformed("json", 0, "is not an object");
    }

    private static void write(Json value, StringBuilder out) {
        switch (value) {
            case Json.Text text -> quote(text.value(), out);
            case Json.Whole whole -> out.append(whole.value());
            case Json.Truth truth -> out.append(truth.value());
            case Json.Items items -> {
                var before = "[";
                for (var item : items.values()) {
                    out.append(before);
                    write(item, out);
                    before = ",";
                }
                out.append(items.values().isEmpty() ? "[]" : "]");
            }
            case Json.Members members -> {
                var before = "{";
                for (var member : members.values().entrySet()) {
                    out.append(before);
                    quote(member.getKey(), out);
                    out.append(':');
                    write(member.getValue(), out);
                    before = ",";
                }
                out.append(members.values().isEmpty() ? "{}" : "}");
            }
        }
    }

    /// RFC 8785 §3.2.2.2: the two-letter escapes where there are some, four lower-case digits for other controls, else
    /// as is.
    private static void quote(String value, StringBuilder out) {
        out.append('"');
        int plain = 0;
        for (int at = 0; at < value.length(); at++) {
            char one = value.charAt(at);
            char letter = letter(one);
            if (letter != 0 || one < ' ') {
                escape(one, letter, out.append(value, plain, at));
                plain = at + 1;
            }
        }
        out.append(value, plain, value.length()).append('"');
    }

    private static void escape(char one, char letter, StringBuilder out) {
        if (letter != 0) {
            out.append('\\').append(letter);
        } else {
            out.append("\\u00").append(HEX.charAt(one >> 4)).append(HEX.charAt(one & 0xf));
        }
    }

    /// What follows the backslash for this character; 0 when it needs no such escape.
    static char letter(char one) {
        return switch (one) {
            case '"', '\\' -> one;
            case '\b' -> 'b';
            case '\t' -> 't';
            case '\n' -> 'n';
            case '\f' -> 'f';
            case '\r' -> 'r';
            default -> 0;
        };
    }
}
