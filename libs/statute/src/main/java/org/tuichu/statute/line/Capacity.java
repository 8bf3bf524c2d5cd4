package org.tuichu.statute.line;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A capacity in the unit in which it was written: 30, 万吨, a year.
///
/// @param period null when the text does not say
/// @param equivalent what a trade's unit is in a common one (1 重量箱 = 50 kg); null for common units
/// @param each whether the text says it of each of several devices: 每条2万吨/年
public record Capacity(
        BigDecimal value,
        String unit,
        @Nullable Period period,
        String raw,
        @Nullable Conversion equivalent,
        boolean each) {
    public enum Period {
        YEAR("年"),
        MONTH("月"),
        DAY("日");

        private final String word;

        Period(String word) {
            this.word = word;
        }

        /// As the contract writes it.
        public String word() {
            return word;
        }
    }
}
