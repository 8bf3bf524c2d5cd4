package org.tuichu.survey.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tuichu.statute.rule.Judgement;

/// A verdict that becomes overdue is told with the last day that passed, one that is no longer so with the one that
/// had.
class CauseTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2019, 12, 31);

    private static Part judged(LocalDate due, boolean overdue) {
        return new Part(
                "1座8000kVA电石炉",
                "carbide_furnace",
                1,
                List.of(),
                Map.of(),
                Map.of(),
                Judgement.ELIMINATION,
                due,
                overdue,
                true,
                List.of("2019-carbide_furnace-1"),
                List.of());
    }

    private static List<Cause> between(Part before, Part now) {
        return Cause.between(List.of(before), List.of(now), List.of(before));
    }

    @Test
    void aLastDayThatPassedIsTold() {
        assertThat(between(judged(LAST_DAY, false), judged(LAST_DAY, true)))
                .containsExactly(new Cause(Cause.Kind.DATE, 1, "overdue", null, "2019-12-31"));
    }

    @Test
    void aLastDayThatHasNotPassedAnyMoreIsToldTheOtherWayRound() {
        assertThat(between(judged(LAST_DAY, true), judged(LAST_DAY, false)))
                .containsExactly(new Cause(Cause.Kind.DATE, 1, "overdue", "2019-12-31", null));
    }

    @Test
    void aLaterLastDayIsToldWithBoth() {
        var later = LAST_DAY.plusYears(1);
        assertThat(between(judged(LAST_DAY, true), judged(later, false)))
                .containsExactly(
                        new Cause(Cause.Kind.DATE, 1, "due", "2019-12-31", "2020-12-31"),
                        new Cause(Cause.Kind.DATE, 1, "overdue", "2019-12-31", null));
    }

    @Test
    void whatIsOverdueBeforeAndAfterIsNoNews() {
        assertThat(between(judged(LAST_DAY, true), judged(LAST_DAY, true))).isEmpty();
    }
}
