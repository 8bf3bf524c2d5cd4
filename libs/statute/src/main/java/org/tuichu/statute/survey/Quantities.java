package org.tuichu.statute.survey;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tuichu.statute.survey.Value.Content.Quantity;

/// Reads a number that stands alone or before its unit.
final class Quantities {
    private static final Pattern NUMBER =
            Pattern.compile("((?:[0-9]{1,3}(?:,[0-9]{3}){1,4}|[0-9]{1,15})(?:\\.[0-9]{1,15})?)([^0-9,.+-]{0,12})");
    private static final Pattern SEVERAL =
            Pattern.compile("[0-9]{1,15}(?:\\.[0-9]{1,15})?(?:[×、+][0-9]{1,15}(?:\\.[0-9]{1,15})?){1,9}");
    private static final int LONGEST = 50;

    private Quantities() {}

    /// Null where it is none; `unit` is that of the heading.
    static @Nullable Quantity read(String text, String unit) {
        if (text.length() > LONGEST) {
            return null;
        }
        Matcher matcher = NUMBER.matcher(Words.plain(text));
        if (!matcher.matches()) {
            return null;
        }
        var number = new BigDecimal(matcher.group(1).replace(",", ""));
        return new Quantity(number, matcher.group(2).isEmpty() ? unit : matcher.group(2));
    }

    /// A bare number, or several (5000、6300, 2×6300), with the unit behind; any other text as it is.
    static String withUnit(String text, String unit) {
        if (text.length() <= LONGEST && SEVERAL.matcher(Words.plain(text)).matches()) {
            return text.strip() + unit;
        }
        Quantity alone = read(text, "");
        return alone == null || !alone.unit().isEmpty() ? text : text.strip() + unit;
    }
}
