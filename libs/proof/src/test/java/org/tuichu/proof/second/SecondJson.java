package org.tuichu.proof.second;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// JSON, read generously and written by RFC 8785: a text is canonical when writing gives it back.
final class SecondJson {
    private final String in;
    private int pos;

    private SecondJson(String in) {
        this.in = in;
    }

    /// The value, or an exception of any kind when the text is not canonical.
    static Object canonical(String text) {
        var reader = new SecondJson(text);
        var value = reader.read();
        if (reader.pos != text.length() || !write(value).equals(text)) {
            throw new IllegalArgumentException("not canonical");
        }
        return value;
    }

    static String write(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var parts = new ArrayList<String>();
                map.forEach((name, each) -> parts.add(write(name) + ":" + write(each)));
                yield "{" + String.join(",", parts) + "}";
            }
            case List<?> list ->
                "[" + String.join(",", list.stream().map(SecondJson::write).toList()) + "]";
            case String text -> {
                var out = new StringBuilder();
                text.chars().forEach(unit -> out.append(escape((char) unit)));
                yield "\"" + out + "\"";
            }
            default -> value.toString();
        };
    }

    private static String escape(char unit) {
        int named = "\b\t\n\f\r\"\\".indexOf(unit);
        if (named >= 0) {
            return "\\" + "btnfr\"\\".charAt(named);
        }
        return unit < 32 ? "\\u%04x".formatted((int) unit) : String.valueOf(unit);
    }

    private Object read() {
        char c = in.charAt(pos++);
        if (c == '{') {
            var map = new TreeMap<String, Object>();
            while (in.charAt(pos) != '}') {
                pos += in.charAt(pos) == ',' ? 1 : 0;
                var name = (String) read();
                pos++;
                map.put(name, read());
            }
            pos++;
            return map;
        }
        if (c == '[') {
            var list = new ArrayList<Object>();
            while (in.charAt(pos) != ']') {
                pos += in.charAt(pos) == ',' ? 1 : 0;
                list.add(read());
            }
            pos++;
            return list;
        }
        if (c == '"') {
            return string();
        }
        int from = --pos;
        while (pos < in.length() && "}],".indexOf(in.charAt(pos)) < 0) {
            pos++;
        }
        var word = in.substring(from, pos);
        return word.equals("true") || word.equals("false") ? Boolean.valueOf(word) : (Object) Long.valueOf(word);
    }

    private String string() {
        var out = new StringBuilder();
        while (in.charAt(pos) != '"') {
            char c = in.charAt(pos++);
            if (c == '\\') {
                char escaped = in.charAt(pos++);
                if (escaped == 'u') {
                    c = (char) Integer.parseInt(in.substring(pos, pos + 4), 16);
                    pos += 4;
                } else {
                    c = "\b\t\n\f\r\"\\".charAt("btnfr\"\\".indexOf(escaped));
                }
            }
            out.append(c);
        }
        pos++;
        return out.toString();
    }
}
