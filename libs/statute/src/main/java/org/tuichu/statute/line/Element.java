package org.tuichu.statute.line;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one or a few tokens say; offsets are of the [NormalText].
sealed interface Element {
    int start();

    int end();

    /// How many devices.
    ///
    /// @param each it holds for every line before it (各一台)
    /// @param total it sums up (共3座)
    /// @param unit the classifier as written (座), empty where none is
    record Count(int start, int end, int devices, boolean each, boolean total, String unit) implements Element {
        Count(int start, int end, int devices, boolean each, boolean total) {
            this(start, end, devices, each, total, "");
        }
    }

    /// One measure.
    ///
    /// @param label the word that names it (容积)
    /// @param word that word as written
    record Size(
            int start, int end, Measure measure, @Nullable Label label, String word) implements Element {}

    /// Multiplied lengths in metres.
    ///
    /// @param unit what was multiplied to get metres
    /// @param assumed no unit was written
    record Dimensions(int start, int end, List<BigDecimal> metres, Conversion unit, boolean diameter, boolean assumed)
            implements Element {}

    record Amount(
            int start,
            int end,
            Measure measure,
            Capacity.@Nullable Period period,
            boolean each,
            boolean total,
            @Nullable Label label,
            String word)
            implements Element {
        Amount within(int end, Capacity.Period period) {
            return new Amount(start, end, measure, period, each, total, label, word);
        }

        /// 5万吨/年、8万吨/年: nothing but a separator between them.
        boolean follows(Amount other) {
            return start - other.end == 1
                    && measure.unitWord().equals(other.measure.unitWord())
                    && (period == null || period == other.period);
        }

        Amount labelled(int end, @Nullable Label label, String word) {
            return new Amount(start, end, measure, period, each, total, label, word);
        }
    }

    record Sites(int start, int end, List<String> numbers) implements Element {}

    /// A word that names devices or says something about them.
    record Named(int start, int end, String text, Word word) implements Element {}

    record Model(int start, int end, String model) implements Element {}

    /// A fact that grammar alone gives (built_year, age_years).
    record Stated(int start, int end, String fact, BigDecimal value) implements Element {}

    record Each(int start, int end) implements Element {}

    record Ditto(int start, int end) implements Element {}

    /// A separator; a strong one (line feed, semicolon, full stop) ends what belongs together.
    ///
    /// @param among some of those before it follow (其中)
    record Break(int start, int end, boolean strong, boolean among) implements Element {}

    record Open(int start, int end) implements Element {}

    record Close(int start, int end) implements Element {}

    /// What is not understood.
    ///
    /// @param word it may name something, unlike a number that cannot be told
    record Unknown(int start, int end, boolean word) implements Element {}
}
