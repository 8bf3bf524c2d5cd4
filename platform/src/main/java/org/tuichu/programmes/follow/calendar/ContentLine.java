package org.tuichu.programmes.follow.calendar;

import java.nio.charset.StandardCharsets;

/// A line of a calendar file. Source: RFC 5545 §3.1 (folding), §3.3.11 (escaping of text).
final class ContentLine {
    /// The longest line, in octets of UTF-8, its line break not counted. Source: RFC 5545 §3.1.
    static final int LONGEST = 75;

    private static final String BREAK = "\r\n";

    private ContentLine() {}

    /// `value` as a text: backslash, semicolon, comma and line break escaped, other control characters left
    /// out.
    static String text(String name, String value) {
        return folded(name + ":" + escaped(value));
    }

    /// `value` as it is.
    static String raw(String name, String value) {
        return folded(name + ":" + value);
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")
                .replace("\n", "\\n");
    }

    /// Broken before a character that would go beyond the longest line, each further line begun with a space;
    /// never within a character.
    private static String folded(String line) {
        var folded = new StringBuilder();
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            int character = line.codePointAt(at);
            var piece = Character.toString(character);
            int length = piece.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LONGEST) {
                folded.append(BREAK).append(' ');
                octets = 1;
            }
            folded.append(piece);
            octets += length;
            at += Character.charCount(character);
        }
        return folded.append(BREAK).toString();
    }
}
