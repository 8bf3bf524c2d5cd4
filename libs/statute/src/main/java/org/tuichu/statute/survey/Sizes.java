package org.tuichu.statute.survey;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What columns say of the size of one line (型号, 变压器容量, 炉容) and of what and how it makes. Together they are one text,
/// in which a stroke stands between what different columns say: commas stand between several devices.
final class Sizes {
    private static final String BETWEEN = " | ";
    private static final Pattern STROKE = Pattern.compile("\\s*[|｜]\\s*");
    private static final Pattern MEASURED =
            Pattern.compile("(\\p{IsHan}{0,20})[0-9]{1,3}(?:,?[0-9]{3}){0,4}(?:\\.[0-9]{1,15})?([^0-9,.].{0,11})?");

    /// 1,200.5 and 450m³, with or without more behind; not 1575/100, 1575型.
    private static final Pattern OWN_UNIT = Pattern.compile("[0-9][0-9,]*(?:\\.[0-9]+)?(?:[^0-9/型号#].*)?");

    /// A number less sure.
    private static final Pattern ABOUT = Pattern.compile("[约近<>≤≥][0-9]{1,15}(?:\\.[0-9]{1,15})?");

    private Sizes() {}

    /// @param address of the cell
    record Part(String text, String address) {
        /// What is said in words, behind the name of it: 产品：瓦楞纸. Of all devices of a row, and many a word says
        /// nothing to any rule.
        boolean isTerm() {
            return !term().isEmpty();
        }

        boolean isFuel() {
            return text.startsWith(HeadingTerms.FUEL);
        }

        /// Without the name of what it is.
        String said() {
            return text.substring(term().length());
        }

        private String term() {
            return HeadingTerms.all().stream()
                    .filter(text::startsWith)
                    .findFirst()
                    .orElse("");
        }
    }

    /// A cell with what its heading says of the number in it: 变压器容量12500kVA. Empty for the zero that stands below a
    /// measure which the device does not have.
    static String words(Column column, String text) {
        String term = HeadingTerms.of(column);
        if (!term.isEmpty()) {
            return term + text.strip();
        }
        String measure = Headings.measure(column);
        Value.Content.Quantity alone = Quantities.read(text, column.unit());
        if (!measure.isEmpty() && alone != null && alone.number().signum() == 0) {
            return "";
        }
        String plain = Words.plain(text);
        if (!measure.isEmpty() && ABOUT.matcher(plain).matches()) {
            return measure + text.strip() + column.unit();
        }
        String inside = ColumnUnits.bracketed(column.heading());
        String unit = column.unit().isEmpty() ? ColumnUnits.of(inside) : "";
        if (measure.isEmpty()
                && !unit.isEmpty()
                && alone != null
                && alone.unit().isEmpty()) {
            // 规格2（变压器KVA）
            return ColumnUnits.without(Words.plain(inside)) + text.strip() + unit;
        }
        boolean number = Quantities.areSeveral(text) || OWN_UNIT.matcher(plain).matches();
        return (number ? measure : "")
                + Quantities.withUnit(text, column.unit()).strip();
    }

    static List<Part> parts(String text, String address) {
        return Arrays.stream(STROKE.split(text.strip()))
                .filter(part -> !part.isEmpty())
                .map(part -> new Part(part, address))
                .toList();
    }

    static String together(List<Part> parts) {
        return parts.stream().map(Part::text).collect(Collectors.joining(BETWEEN));
    }

    /// One number with its unit, measured or not: 450m³, 炉容450m³, 门数24; not 2×450m³.
    static boolean isOne(String part) {
        var measured = MEASURED.matcher(Words.plain(part));
        if (!measured.matches()) {
            return false;
        }
        String unit = measured.group(2);
        return unit == null ? !measured.group(1).isEmpty() : ColumnUnits.isUnit(unit);
    }
}
