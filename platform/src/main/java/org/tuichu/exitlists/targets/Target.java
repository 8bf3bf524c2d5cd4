package org.tuichu.exitlists.targets;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What an office set for a place and an industry. `keeper` is the path of the place whose office it is.
///
/// - `basis`: the paper that says so
public record Target(
        String keeper,
        String keeperName,
        String place,
        String placeName,
        String industry,
        Wanted wanted,
        String basis) {

    /// So many lines, so much capacity; null is what the target does not say.
    public record Wanted(@Nullable Integer lines, @Nullable Amount capacity) {
        boolean nothing() {
            return lines == null && capacity == null;
        }
    }

    /// `unit` names the period too: 万吨/年.
    public record Amount(BigDecimal value, String unit) {
        public String words() {
            return value.stripTrailingZeros().toPlainString() + " " + unit;
        }
    }
}
