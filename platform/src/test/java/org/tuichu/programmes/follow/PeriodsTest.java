package org.tuichu.programmes.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tuichu.plan.Duty.Recurrence;

/// What recurs is to be done once in each of its periods.
class PeriodsTest {
    @Test
    void aQuarterlyDutyHasFourPeriodsInTheYear() {
        assertThat(new Timing(null, null, Recurrence.QUARTERLY, 2021).periods())
                .containsExactly(
                        period("2021-01-01", "2021-03-31"),
                        period("2021-04-01", "2021-06-30"),
                        period("2021-07-01", "2021-09-30"),
                        period("2021-10-01", "2021-12-31"));
    }

    @Test
    void theFirstPeriodBeginsWithTheWindow() {
        assertThat(new Timing(LocalDate.of(2021, 6, 15), null, Recurrence.SEMIANNUAL, 2021).periods())
                .containsExactly(period("2021-06-15", "2021-06-30"), period("2021-07-01", "2021-12-31"));
    }

    @Test
    void whatHappensOnceIsItsOwnPeriod() {
        var once = period("2021-03-01", "2021-04-30");
        assertThat(once.periods()).containsExactly(once);
    }

    @Test
    void anIntervalThatIsNotSaidIsOnePeriodUntilTheEnd() {
        assertThat(new Timing(null, null, Recurrence.REGULAR, 2021).periods())
                .containsExactly(new Timing(null, LocalDate.of(2021, 12, 31), null, 2021));
    }

    @Test
    void aPlanOfAprilAsksForNothingInMarch() {
        var april = LocalDate.of(2021, 4, 18);
        assertThat(new Timing(null, null, Recurrence.QUARTERLY, 2021, april).periods())
                .containsExactly(
                        period("2021-04-01", "2021-06-30"),
                        period("2021-07-01", "2021-09-30"),
                        period("2021-10-01", "2021-12-31"));
        assertThat(new Timing(null, null, Recurrence.QUARTERLY, 2021, LocalDate.of(2021, 3, 31)).occurrences())
                .hasSize(4);
    }

    /// The last one stays: something was meant.
    @Test
    void aWindowThatHadPassedBeforeThePlanWasIssuedKeepsItsLastPeriod() {
        var window = new Timing(
                LocalDate.of(2021, 1, 1),
                LocalDate.of(2021, 3, 31),
                Recurrence.MONTHLY,
                2021,
                LocalDate.of(2021, 6, 1));
        assertThat(window.periods()).containsExactly(period("2021-03-01", "2021-03-31"));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void periodsFollowEachOtherWithoutAGapAndEndOnTheOccurrences(long seed) {
        var random = new Random(seed);
        for (var often : Recurrence.values()) {
            var start = random.nextBoolean() ? null : LocalDate.of(2021, 1, 1).plusDays(random.nextInt(365));
            var end = random.nextBoolean() ? null : LocalDate.of(2022, 1, 1).plusDays(random.nextInt(200));
            var timing = new Timing(start, end, often, 2021);
            var periods = timing.periods();
            assertThat(periods)
                    .isNotEmpty()
                    .allSatisfy(period -> assertThat(timing.encloses(period)).isTrue());
            assertThat(periods).hasSizeLessThanOrEqualTo(20);
            if (often != Recurrence.REGULAR) {
                assertThat(periods).extracting(Timing::end).containsExactlyElementsOf(timing.occurrences());
                assertThat(gaps(periods)).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Recurrence.class)
    void aYearHasAsManyPeriodsAsItsRecurrenceSays(Recurrence often) {
        var expected = switch (often) {
            case MONTHLY -> 12;
            case QUARTERLY -> 4;
            case SEMIANNUAL -> 2;
            case ANNUAL, REGULAR -> 1;
        };
        assertThat(new Timing(null, null, often, 2024).periods()).hasSize(expected);
    }

    @Test
    void datesOfAStepLieWithinThoseOfTheWhole() {
        var whole = period("2021-03-01", "2021-09-30");
        assertThat(whole.encloses(period("2021-03-01", "2021-09-30"))).isTrue();
        assertThat(whole.encloses(timing(null, "2021-04-01"))).isTrue();
        assertThat(whole.encloses(timing(null, "2021-10-01"))).isFalse();
        assertThat(whole.encloses(timing(null, "2021-02-28"))).isFalse();
        assertThat(whole.encloses(timing("2021-02-28", "2021-05-01"))).isFalse();
        assertThat(whole.encloses(timing("2021-04-01", null))).isFalse();
        assertThat(timing(null, null).encloses(timing("2030-01-01", null))).isTrue();
    }

    private static List<LocalDate> gaps(List<Timing> periods) {
        return LongStream.range(1, periods.size())
                .mapToObj(at -> periods.get((int) at))
                .filter(period -> periods.stream()
                        .noneMatch(before ->
                                before.end() != null && before.end().plusDays(1).equals(period.start())))
                .map(period -> period.end() == null ? LocalDate.MAX : period.end())
                .toList();
    }

    private static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    private static Timing period(String start, String end) {
        return timing(start, end);
    }

    private static Timing timing(@Nullable String start, @Nullable String end) {
        return new Timing(
                start == null ? null : LocalDate.parse(start), end == null ? null : LocalDate.parse(end), null, 2021);
    }
}
