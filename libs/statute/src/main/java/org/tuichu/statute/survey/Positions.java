package org.tuichu.statute.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tuichu.statute.line.NormalText;
import org.tuichu.statute.survey.Value.Content.Position;

/// Reads degrees: 117.12, 117°7′12″, both of a place in either order. No place of China has a latitude that is also a
/// longitude of it.
final class Positions {
    private static final Pattern DEGREES = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,15})?)(?: ?[°度] ?"
            + "(?:([0-9]{1,2}(?:\\.[0-9]{1,10})?) ?[′'’分] ?)?"
            + "(?:([0-9]{1,2}(?:\\.[0-9]{1,10})?) ?(?:[″\"”秒]|′′|''))?)?");
    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);
    private static final int LONGEST = 80;
    private static final int SCALE = 8;

    private Positions() {}

    static boolean isLongitude(BigDecimal degrees) {
        return degrees.intValue() >= 73 && degrees.intValue() <= 135;
    }

    static boolean isLatitude(BigDecimal degrees) {
        return degrees.intValue() >= 3 && degrees.intValue() <= 53;
    }

    /// The angles that are written in a text.
    static List<BigDecimal> degrees(String text) {
        List<BigDecimal> found = new ArrayList<>();
        if (text.length() <= LONGEST) {
            Matcher matcher = DEGREES.matcher(NormalText.of(text));
            while (matcher.find()) {
                found.add(new BigDecimal(matcher.group(1))
                        .add(part(matcher.group(2), SIXTY))
                        .add(part(matcher.group(3), SIXTY.multiply(SIXTY))));
            }
        }
        return found;
    }

    private static BigDecimal part(@Nullable String number, BigDecimal of) {
        return number == null ? BigDecimal.ZERO : new BigDecimal(number).divide(of, SCALE, RoundingMode.HALF_UP);
    }

    /// Null where it is no place in China.
    static @Nullable Position read(String text) {
        List<BigDecimal> both = degrees(text);
        if (both.size() != 2) {
            return null;
        }
        BigDecimal one = both.getFirst();
        BigDecimal other = both.getLast();
        if (isLongitude(one) && isLatitude(other)) {
            return new Position(one, other);
        }
        return isLatitude(one) && isLongitude(other) ? new Position(other, one) : null;
    }
}
