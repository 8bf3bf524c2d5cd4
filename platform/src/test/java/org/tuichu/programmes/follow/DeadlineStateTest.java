package org.tuichu.programmes.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tuichu.plan.Duty.Recurrence;
import org.tuichu.programmes.follow.DeadlineState.Kind;

class DeadlineStateTest {
    private static final LocalDate END = LocalDate.of(2019, 9, 30);
    private static final LocalDate START = LocalDate.of(2019, 5, 1);

    @ParameterizedTest
    @CsvSource({
        "2019-10-30, OVERDUE, 30",
        "2019-10-01, OVERDUE, 1",
        "2019-09-30, DUE_TODAY, 0",
        "2019-09-29, DUE_WEEK, 1",
        "2019-09-23, DUE_WEEK, 7",
        "2019-09-22, DUE_SOON, 8",
        "2019-08-31, DUE_SOON, 30",
        "2019-08-30, RUNNING, 31",
        "2019-05-01, RUNNING, 152",
        "2019-04-30, NOT_OPEN, 1",
        "2019-01-01, NOT_OPEN, 120",
    })
    void aWindowOpensRunsComesDueAndPasses(LocalDate today, Kind kind, long days) {
        var state = DeadlineState.of(once(START, END), today);
        assertThat(state).isEqualTo(new DeadlineState(kind, days, kind == Kind.NOT_OPEN ? START : END));
    }

    @Test
    void aDayWithoutAStartIsOpenFromTheBeginning() {
        assertThat(DeadlineState.of(once(null, END), LocalDate.of(2018, 1, 1)).kind())
                .isEqualTo(Kind.RUNNING);
    }

    @Test
    void whatHasAStartOnlyRunsWithoutAnEnd() {
        assertThat(DeadlineState.of(once(START, null), START.minusDays(1)))
                .isEqualTo(new DeadlineState(Kind.NOT_OPEN, 1, START));
        assertThat(DeadlineState.of(once(START, null), START.plusYears(3)))
                .isEqualTo(new DeadlineState(Kind.RUNNING, 0, null));
    }

    @Test
    void whatHasNoDayHasNone() {
        assertThat(DeadlineState.of(List.of(), START)).isEqualTo(DeadlineState.NO_DATE);
    }

    @ParameterizedTest
    @CsvSource({
        "MONTHLY, 2019-01-31, 2019-01-31",
        "MONTHLY, 2019-02-01, 2019-02-28",
        "QUARTERLY, 2019-04-01, 2019-06-30",
        "SEMIANNUAL, 2019-07-01, 2019-12-31",
        "ANNUAL, 2019-01-01, 2019-12-31",
        "ANNUAL, 2018-03-01, 2019-12-31",
    })
    void aRecurrenceComesNextAtTheEndOfItsPeriod(Recurrence often, LocalDate today, LocalDate next) {
        assertThat(DeadlineState.of(new Timing(null, null, often, 2019), today))
                .isEqualTo(new DeadlineState(Kind.RECURRING, ChronoUnit.DAYS.between(today, next), next));
    }

    @Test
    void aRecurrenceEndsWithItsYear() {
        assertThat(DeadlineState.of(new Timing(null, null, Recurrence.MONTHLY, 2019), LocalDate.of(2020, 1, 1)))
                .isEqualTo(new DeadlineState(Kind.RECURRING, 0, null));
    }

    @Test
    void whatIsRegularHasNoNextDay() {
        assertThat(DeadlineState.of(new Timing(null, null, Recurrence.REGULAR, 2019), START))
                .isEqualTo(new DeadlineState(Kind.RECURRING, 0, null));
    }

    @Test
    void aDutyStandsByItsMostPressingDate() {
        var passed = once(null, LocalDate.of(2019, 4, 30));
        var running = once(START, END);
        var today = LocalDate.of(2019, 6, 1);
        assertThat(DeadlineState.of(List.of(running, passed), today).kind()).isEqualTo(Kind.OVERDUE);
        assertThat(DeadlineState.of(List.of(running), today).kind()).isEqualTo(Kind.RUNNING);
    }

    @Test
    void aWindowThatEndsBeforeItBeginsIsRefused() {
        assertThatThrownBy(() -> once(/* start= */ END, /* end= */ START))
                .hasMessageContaining("2019-05-01")
                .hasMessageContaining("2019-09-30");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyDayHasExactlyTheStateOfItsDistance(long seed) {
        var random = new Random(seed);
        var start = START.plusDays(random.nextInt(400));
        var end = start.plusDays(random.nextInt(200));
        var timing = once(start, end);
        @Nullable Kind before = null;
        for (var today = start.minusDays(40); today.isBefore(end.plusDays(40)); today = today.plusDays(1)) {
            var state = DeadlineState.of(timing, today);
            assertThat(state.days()).isNotNegative().isEqualTo(distance(state, today));
            assertThat(before == null || order(state.kind()) >= order(before))
                    .as("%s after %s on %s", state, before, today)
                    .isTrue();
            before = state.kind();
        }
        assertThat(before).isEqualTo(Kind.OVERDUE);
    }

    @ParameterizedTest
    @EnumSource(Recurrence.class)
    void occurrencesLieWithinTheirWindowInOrder(Recurrence often) {
        var random = new Random(7);
        for (int run = 0; run < 500; run++) {
            var start = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(500));
            var end = start.plusDays(random.nextInt(400));
            var days = new Timing(start, end, often, 2019).occurrences();
            assertThat(days).isSorted().doesNotHaveDuplicates();
            assertThat(days).allSatisfy(day -> assertThat(day).isBetween(start, end));
            assertThat(days.isEmpty()).isEqualTo(often == Recurrence.REGULAR);
        }
    }

    private static long distance(DeadlineState state, LocalDate today) {
        var on = state.on();
        return on == null ? 0 : Math.abs(ChronoUnit.DAYS.between(today, on));
    }

    /// The order in which a window goes through its states.
    private static int order(Kind kind) {
        return List.of(Kind.NOT_OPEN, Kind.RUNNING, Kind.DUE_SOON, Kind.DUE_WEEK, Kind.DUE_TODAY, Kind.OVERDUE)
                .indexOf(kind);
    }

    private static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    private static Timing once(@Nullable LocalDate start, @Nullable LocalDate end) {
        return new Timing(start, end, null, 2019);
    }
}
