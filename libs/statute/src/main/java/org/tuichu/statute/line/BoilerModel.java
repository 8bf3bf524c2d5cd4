package org.tuichu.statute.line;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The model of a boiler: form (DZ) and grate (L), rated output, pressure, fuel. Steam boilers state t/h, those for hot
/// water MW. Source: JB/T 1626 (from memory).
final class BoilerModel {
    /// Boilers that are named so state MW.
    static final String HOT_WATER = "热水";

    /// Of a longer number, or of outputs that stand for MW as well (0.7, 7, 14), nothing is sure. Source: GB/T 1921 and
    /// GB/T 3166 (from memory).
    private static final Set<String> STEAM_ONLY =
            Set.of("1", "1.5", "2", "3", "4", "6", "8", "10", "12", "15", "20", "25", "35", "65");

    private static final Pattern STEAM = Pattern.compile(
            "(?:DZ|DH|SZ|SH|KZ|LS|LH|WN|WW)[GLXPWHAFBTSMD](\\d{1,2}(?:\\.\\d)?)t?(?:-[^/]*(?:/[^/]*)?)?",
            Pattern.CASE_INSENSITIVE);

    private BoilerModel() {}

    /// Tons of steam an hour; null where the model does not tell. Two strokes (-1.0/95/70) part the temperatures of hot
    /// water.
    static @Nullable BigDecimal steam(String model) {
        Matcher matcher = STEAM.matcher(model);
        if (!matcher.matches()) {
            return null;
        }
        String output = Objects.requireNonNull(matcher.group(1));
        return STEAM_ONLY.contains(output) ? new BigDecimal(output) : null;
    }
}
