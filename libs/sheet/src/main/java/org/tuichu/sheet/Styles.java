package org.tuichu.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the styles of cells make of numbers. Source: ECMA-376 part 1, §18.8.
final class Styles {
    /// Excel has 65,490.
    private static final int MOST = 100_000;

    private final List<NumberFormat> byStyle = new ArrayList<>();
    private final Map<Integer, String> codes = new HashMap<>();

    static Styles none() {
        return new Styles();
    }

    static Styles of(PartStream part) {
        var styles = new Styles();
        try (var xml = new Xml(part)) {
            while (xml.nextElement()) {
                switch (xml.name()) {
                    case "numFmts" -> styles.codes(xml);
                    case "cellXfs" -> styles.formats(xml);
                    default -> {}
                }
            }
        }
        return styles;
    }

    private void codes(Xml xml) {
        int outer = xml.depth();
        while (xml.nextWithin(outer)) {
            String code = xml.attribute("formatCode");
            if (code != null && codes.size() < MOST) {
                codes.put(number(xml.attribute("numFmtId")), code);
            }
        }
    }

    private void formats(Xml xml) {
        int outer = xml.depth();
        while (xml.nextWithin(outer)) {
            if (xml.depth() == outer + 1 && byStyle.size() < MOST) {
                int id = number(xml.attribute("numFmtId"));
                byStyle.add(NumberFormat.of(id, codes.get(id)));
            }
        }
    }

    NumberFormat format(@Nullable String style) {
        int at = style == null ? 0 : number(style);
        return at >= 0 && at < byStyle.size() ? byStyle.get(at) : NumberFormat.PLAIN;
    }

    /// -1 for what is none.
    static int number(@Nullable String digits) {
        int number = 0;
        if (digits == null || digits.isEmpty() || digits.length() > 9) {
            return -1;
        }
        for (int at = 0; at < digits.length(); at++) {
            int digit = digits.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
