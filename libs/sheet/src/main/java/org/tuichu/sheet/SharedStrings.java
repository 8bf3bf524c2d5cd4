package org.tuichu.sheet;

import java.util.ArrayList;
import java.util.List;
import org.tuichu.sheet.SheetRefused.Reason;

/// The texts that cells refer to by number. Source: ECMA-376 part 1, §18.4.
final class SharedStrings {
    private SharedStrings() {}

    static List<String> of(PartStream part, SheetLimits limits) {
        var strings = new ArrayList<String>();
        long characters = 0;
        try (var xml = new Xml(part)) {
            while (xml.nextElement()) {
                if (xml.name().equals("si")) {
                    String text = text(xml, limits.characters());
                    characters += text.length();
                    if (strings.size() == limits.strings()) {
                        throw new SheetRefused(Reason.TOO_MANY_STRINGS, part.part(), limits.strings());
                    }
                    if (characters > limits.sharedCharacters()) {
                        throw new SheetRefused(Reason.TOO_MANY_STRINGS, part.part(), limits.sharedCharacters());
                    }
                    strings.add(text);
                }
            }
        }
        return strings;
    }

    /// The text of the element that has just begun with all its formats, without the phonetic hints; up to a
    /// character more than `most`.
    static String text(Xml xml, int most) {
        var text = new StringBuilder();
        int outer = xml.depth();
        int hint = Integer.MAX_VALUE;
        while (xml.nextWithin(outer)) {
            if (xml.depth() <= hint) {
                hint = xml.name().equals("rPh") ? xml.depth() : Integer.MAX_VALUE;
            }
            if (xml.name().equals("t") && hint == Integer.MAX_VALUE) {
                xml.text(text, most);
            }
        }
        return unescaped(text);
    }

    /// `_x000D_` is how spreadsheets write a character that XML cannot hold.
    static String unescaped(StringBuilder text) {
        int at = text.indexOf("_x");
        while (at >= 0) {
            if (at + 7 <= text.length() && text.charAt(at + 6) == '_') {
                String digits = text.substring(at + 2, at + 6);
                if (digits.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
                    text.replace(at, at + 7, String.valueOf((char) Integer.parseInt(digits, 16)));
                }
            }
            at = text.indexOf("_x", at + 1);
        }
        return text.toString();
    }
}
