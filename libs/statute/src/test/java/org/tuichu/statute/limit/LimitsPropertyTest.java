package org.tuichu.statute.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tuichu.statute.limit.Assessment.Outcome;

/// What holds of every limit and every measurement, tried on drawn ones.
class LimitsPropertyTest {
    private static final Limits LIMITS = Limits.shipped();
    private static final List<Limit> ROWS =
            LIMITS.rows().stream().filter(row -> row.level() != Level.PRICE).toList();
    private static final int DRAWS = 400;
    private static final List<String> FLAGS = List.of(
            "special_limits_apply", "ultra_low_applies", "existing_source", "wet_quench", "measured_as_corrected");
    private static final List<String> NUMBERS = List.of(
            "clinker_ratio_pct",
            "altitude_m",
            "ambient_pressure_pa",
            "nominal_capacity_t",
            "line_capacity_t_per_day",
            "clinker_t_per_day",
            "feed_grade_pct",
            "ore_grade_pct",
            "scrap_ratio_pct",
            "water_absorption_pct",
            "age_years");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void lessIsNeverWorse(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < DRAWS; i++) {
            var more = measurement(random);
            var less = at(more, more.value().subtract(BigDecimal.valueOf(random.nextInt(100))));
            if (assess(more).outcome() == Outcome.MET) {
                assertThat(assess(less).outcome()).as("%s", less).isEqualTo(Outcome.MET);
            }
            if (assess(less).outcome() == Outcome.EXCEEDED) {
                assertThat(assess(more).outcome()).as("%s", more).isEqualTo(Outcome.EXCEEDED);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void aFactMoreNeverTurnsWhatWasDecided(long seed) {
        var random = new Random(seed);
        int decided = 0;
        for (int i = 0; i < DRAWS; i++) {
            var blind = measurement(random);
            var before = assess(blind).outcome();
            var after = assess(blind.with(facts(random, blind.facts(), 1.0))).outcome();
            if (before != Outcome.UNKNOWN) {
                decided++;
                assertThat(after).as("%s", blind).isEqualTo(before);
            }
        }
        assertThat(decided).isGreaterThan(DRAWS / 10);
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8, 9})
    void aStricterLayerNeverLoosens(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < DRAWS; i++) {
            var drawn = measurement(random);
            var loose = assess(drawn.with(layers(drawn.facts(), false)));
            var strict = assess(drawn.with(layers(drawn.facts(), true)));
            if (loose.outcome() == Outcome.EXCEEDED) {
                assertThat(strict.outcome()).as("%s", drawn).isEqualTo(Outcome.EXCEEDED);
            }
            if (strict.outcome() == Outcome.MET && loose.outcome() != Outcome.NOT_COVERED) {
                assertThat(loose.outcome()).as("%s", drawn).isEqualTo(Outcome.MET);
            }
        }
    }

    private static Facts layers(Facts facts, boolean strict) {
        return facts.with("special_limits_apply", strict).with("ultra_low_applies", strict);
    }

    private static Assessment assess(Measurement measurement) {
        return LIMITS.assess(measurement, EnumSet.allOf(Level.class));
    }

    /// Of something that is limited, near its limit, on some day.
    private static Measurement measurement(Random random) {
        var row = ROWS.get(random.nextInt(ROWS.size()));
        var day = LocalDate.of(2006, 1, 1).plusDays(random.nextInt(365 * 22));
        var value = row.value().multiply(new BigDecimal(50 + random.nextInt(100)).movePointLeft(2));
        return new Measurement(
                row.subjects().iterator().next(),
                row.quantity(),
                value,
                row.unit(),
                row.statistic(),
                Period.day(day),
                random.nextBoolean() ? "34" : "41",
                facts(random, Facts.NONE, 0.4));
    }

    private static Measurement at(Measurement it, BigDecimal value) {
        return new Measurement(
                it.subject(), it.quantity(), value, it.unit(), it.statistic(), it.period(), it.province(), it.facts());
    }

    /// Some of the facts that are not there yet.
    private static Facts facts(Random random, Facts known, double share) {
        var facts = known;
        for (String flag : FLAGS) {
            if (!known.values().containsKey(flag) && random.nextDouble() < share) {
                facts = facts.with(flag, random.nextBoolean());
            }
        }
        for (String number : NUMBERS) {
            if (!known.values().containsKey(number) && random.nextDouble() < share) {
                var range = FactNames.of(number).range();
                var low = Objects.requireNonNull(range.low()).longValue();
                var high = Objects.requireNonNull(range.high()).longValue();
                facts = facts.with(number, low + (long) (random.nextDouble() * (high - low)));
            }
        }
        return facts;
    }
}
