package org.tuichu.statute.line;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A code of GB/T 4754 with its edition, for the same code means different trades in different editions.
///
/// Only the shape is checked: a section letter, a division of two digits, a group of three, a class of four.
///
/// @param section A to T, empty when not written
/// @param digits two to four, empty for a section alone
public record IndustryCode(String section, String digits, Edition edition) {
    public enum Edition {
        GB_T_4754_2011("2011"),
        GB_T_4754_2017("2017");

        private final String year;

        Edition(String year) {
            this.year = year;
        }

        public static Optional<Edition> ofYear(String year) {
            for (Edition edition : values()) {
                if (edition.year.equals(year)) {
                    return Optional.of(edition);
                }
            }
            return Optional.empty();
        }
    }

    private static final Pattern SHAPE = Pattern.compile("([A-T]?)([0-9]{2,4})?");
    /// Divisions go from 01 to 96 in the edition of 2011 and to 97 in that of 2017.
    private static final int LAST_2011 = 96;

    private static final int LAST_2017 = 97;
    private static final int LONGEST = 64;

    /// Empty when it has not the shape of a code of that edition.
    public static Optional<IndustryCode> of(String written, Edition edition) {
        if (written.length() > LONGEST) {
            throw new DescriptionRefused("industry code: " + written.length() + " characters > " + LONGEST);
        }
        var text = new NormalText(written);
        String code = text.plain(0, text.length()).strip().toUpperCase(Locale.ROOT);
        Matcher shape = SHAPE.matcher(code);
        if (code.isEmpty() || !shape.matches()) {
            return Optional.empty();
        }
        String digits = shape.group(2) == null ? "" : shape.group(2);
        return inRange(digits, edition)
                ? Optional.of(new IndustryCode(shape.group(1), digits, edition))
                : Optional.empty();
    }

    private static boolean inRange(String digits, Edition edition) {
        if (digits.isEmpty()) {
            return true;
        }
        int division = Integer.parseInt(digits.substring(0, 2));
        int last = edition == Edition.GB_T_4754_2011 ? LAST_2011 : LAST_2017;
        return division >= 1
                && division <= last
                && (digits.length() < 3 || digits.charAt(2) != '0' || digits.length() == 4);
    }
}
