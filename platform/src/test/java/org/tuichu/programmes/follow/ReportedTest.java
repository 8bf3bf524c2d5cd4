package org.tuichu.programmes.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tuichu.plan.Duty.Recurrence;
import org.tuichu.programmes.follow.DeadlineState.Kind;

/// A date of the plan is met when all that was given for its periods is done. Today is 2026-06-20.
class ReportedTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 20);
    private static final UUID DUTY = UUID.randomUUID();
    private static final Timing END_OF_MAY = new Timing(null, LocalDate.of(2026, 5, 31), null, 2026);
    private static final Timing EACH_QUARTER = new Timing(null, null, Recurrence.QUARTERLY, 2026);

    @Test
    void whatNobodyReportedStandsByItsDates() {
        assertThat(reported().state(DUTY, END_OF_MAY, TODAY)).isEqualTo(DeadlineState.of(END_OF_MAY, TODAY));
        assertThat(reported().withoutDate(DUTY, 2026, TODAY)).isEqualTo(DeadlineState.NO_DATE);
    }

    @Test
    void whatIsDoneIsInTimeOrLateByTheDayOfTheReport() {
        assertThat(reported(LocalDate.of(2026, 5, 31))
                        .state(DUTY, END_OF_MAY, TODAY)
                        .kind())
                .isEqualTo(Kind.IN_TIME);
        assertThat(reported(LocalDate.of(2026, 6, 2)).state(DUTY, END_OF_MAY, TODAY))
                .isEqualTo(new DeadlineState(Kind.LATE, 2, LocalDate.of(2026, 5, 31)));
    }

    @Test
    void whatRecursIsDoneOnceEachPeriodIsAndLateOnceOneWas() {
        var periods = EACH_QUARTER.periods();
        assertThat(quarters(periods.subList(0, 3), null).state(DUTY, EACH_QUARTER, TODAY))
                .isEqualTo(DeadlineState.of(EACH_QUARTER, TODAY));
        assertThat(quarters(periods, null).state(DUTY, EACH_QUARTER, TODAY).kind())
                .isEqualTo(Kind.IN_TIME);
        assertThat(quarters(periods, periods.get(1)).state(DUTY, EACH_QUARTER, TODAY))
                .isEqualTo(new DeadlineState(Kind.LATE, 1, LocalDate.of(2026, 6, 30)));
    }

    /// By the last day of the month of May, on the days given.
    private static Reported reported(LocalDate... days) {
        var known = new HashMap<Reported.Period, LocalDate>();
        for (var day : days) {
            known.put(new Reported.Period(DUTY, null, END_OF_MAY.end()), day);
        }
        return new Reported(known);
    }

    /// Each on its last day, `late` a day later.
    private static Reported quarters(List<Timing> periods, @Nullable Timing late) {
        var known = new HashMap<Reported.Period, LocalDate>();
        for (var period : periods) {
            var last = java.util.Objects.requireNonNull(period.end());
            known.put(new Reported.Period(DUTY, period.start(), last), period.equals(late) ? last.plusDays(1) : last);
        }
        return new Reported(known);
    }
}
