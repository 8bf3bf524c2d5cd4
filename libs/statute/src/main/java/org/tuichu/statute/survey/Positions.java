package org.tuichu.statute.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tuichu.statute.line.NormalText;
import org.tuichu.statute.survey.Value.Content.Position;

/// Reads degrees: 117.12, 117°7′12″, E117.12; both of a place in either order. No place of China has a latitude that is
/// also a longitude of it; where words say which is which, the numbers must be so.
final class Positions {
    private static final String NUMBER = "([0-9]{1,3}(?:\\.[0-9]{1,15})?)(?: ?[°度] ?"
            + "(?:([0-9]{1,2}(?:\\.[0-9]{1,10})?) ?[′'’分] ?)?"
            + "(?:([0-9]{1,2}(?:\\.[0-9]{1,10})?) ?(?:[″\"”秒]|′′|''))?)?";
    private static final Pattern DEGREES = Pattern.compile(
            "(?:(东经|北纬|西经|南纬|经度|纬度|[ENWS]) ?:? ?)?" + NUMBER + "(?: ?([ENWS])(?! ?:? ?[0-9]))?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NEGATIVE = Pattern.compile("(?:^|[^0-9°′″'\"度分秒])\\s*-\\s*[0-9]");
    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);
    private static final int LONGEST = 80;
    private static final int SCALE = 12;

    /// About a centimetre: the register keeps no more.
    private static final int KEPT = 7;

    private Positions() {}

    static boolean isLongitude(BigDecimal degrees) {
        return degrees.intValue() >= 73 && degrees.intValue() <= 135;
    }

    static boolean isLatitude(BigDecimal degrees) {
        return degrees.intValue() >= 3 && degrees.intValue() <= 53;
    }

    /// @param mark what stands beside it, empty without
    record Angle(BigDecimal degrees, String mark, String written) {
        boolean mayBeLongitude() {
            return isLongitude(degrees)
                    && (mark.isEmpty() || "东经".equals(mark) || "经度".equals(mark) || "E".equals(mark));
        }

        boolean mayBeLatitude() {
            return isLatitude(degrees)
                    && (mark.isEmpty() || "北纬".equals(mark) || "纬度".equals(mark) || "N".equals(mark));
        }
    }

    /// The angles that are written in a text.
    static List<Angle> angles(String text) {
        List<Angle> found = new ArrayList<>();
        String normal = text.length() <= LONGEST ? NormalText.of(text) : "";
        if (NEGATIVE.matcher(normal).find()) {
            return found;
        }
        Matcher matcher = DEGREES.matcher(normal);
        while (matcher.find()) {
            BigDecimal degrees = new BigDecimal(matcher.group(2))
                    .add(part(matcher.group(3), SIXTY))
                    .add(part(matcher.group(4), SIXTY.multiply(SIXTY)));
            found.add(new Angle(kept(degrees), mark(matcher), matcher.group().strip()));
        }
        return found;
    }

    /// Before or behind it; what stands there twice, and differently, is none that is known.
    private static String mark(Matcher matcher) {
        String before = matcher.group(1);
        String behind = matcher.group(5);
        if (before != null && behind != null) {
            return "?";
        }
        String mark = before == null ? behind : before;
        return mark == null ? "" : mark.toUpperCase(Locale.ROOT);
    }

    private static BigDecimal kept(BigDecimal degrees) {
        return degrees.scale() > KEPT ? degrees.setScale(KEPT, RoundingMode.HALF_UP) : degrees;
    }

    private static BigDecimal part(@Nullable String number, BigDecimal of) {
        return number == null ? BigDecimal.ZERO : new BigDecimal(number).divide(of, SCALE, RoundingMode.HALF_UP);
    }

    /// Longitude and latitude in this order; empty where it is no place in China.
    static List<Angle> both(String text) {
        List<Angle> both = angles(text);
        if (both.size() != 2) {
            return List.of();
        }
        Angle one = both.getFirst();
        Angle other = both.getLast();
        if (one.mayBeLongitude() && other.mayBeLatitude()) {
            return both;
        }
        return one.mayBeLatitude() && other.mayBeLongitude() ? List.of(other, one) : List.of();
    }

    /// Null where it is no place in China.
    static @Nullable Position read(String text) {
        List<Angle> both = both(text);
        return both.isEmpty()
                ? null
                : new Position(both.getFirst().degrees(), both.getLast().degrees());
    }
}
