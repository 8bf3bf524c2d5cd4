package org.tuichu.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tuichu.messages.Audience.CLERKS;
import static org.tuichu.messages.Audience.CLERKS_AND_REVIEWERS;
import static org.tuichu.messages.Audience.OFFICE;
import static org.tuichu.messages.Audience.SIGNERS;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who is reminded on which day.
class ReminderRulesTest {
    private final ReminderRules rules = ReminderRules.of(List.of(0, 30, 7, 1), 1, 7, 15);

    @ParameterizedTest
    @CsvSource({"-400, none", "-31, none", "-30, -30", "-8, -30", "-7, -7", "-2, -7", "-1, -1", "0, 0"})
    void beforeTheLastDayClerksAreToldTheLatestStep(long daysLate, String step) {
        var told = step.equals("none")
                ? List.<ReminderRule>of()
                : List.of(new ReminderRule(Integer.parseInt(step), CLERKS));
        assertThat(rules.due(daysLate)).isEqualTo(told);
    }

    @Test
    void afterItTheUnitThenItsSignersThenTheOffice() {
        var unit = new ReminderRule(1, CLERKS_AND_REVIEWERS);
        var signers = new ReminderRule(7, SIGNERS);
        var office = new ReminderRule(15, OFFICE);
        assertThat(rules.due(1)).containsExactly(unit);
        assertThat(rules.due(6)).containsExactly(unit);
        assertThat(rules.due(7)).containsExactly(unit, signers);
        assertThat(rules.due(14)).containsExactly(unit, signers);
        assertThat(rules.due(15)).containsExactly(unit, signers, office);
        assertThat(rules.due(4000)).containsExactly(unit, signers, office);
    }

    @Test
    void nobodyIsToldBeforeThoseBelow() {
        assertThat(LongStream.rangeClosed(-400, 400).mapToObj(rules::due)).allSatisfy(due -> {
            if (due.stream().anyMatch(rule -> rule.audience() == OFFICE)) {
                assertThat(due).extracting(ReminderRule::audience).contains(SIGNERS, CLERKS_AND_REVIEWERS);
            }
        });
    }

    @Test
    void withoutStepsBeforeNobodyIsToldBefore() {
        var late = ReminderRules.of(List.of(), 3, 3, 3);
        assertThat(late.due(0)).isEmpty();
        assertThat(late.due(2)).isEmpty();
        assertThat(late.due(3)).hasSize(3);
        assertThat(late.ahead()).isZero();
        assertThat(rules.ahead()).isEqualTo(30);
    }

    @Test
    void aWeekBeginsOnMonday() {
        assertThat(DigestPeriod.WEEKLY.start(LocalDate.of(2026, 3, 8))).isEqualTo("2026-03-02");
        assertThat(DigestPeriod.WEEKLY.start(LocalDate.of(2026, 3, 9))).isEqualTo("2026-03-09");
        assertThat(DigestPeriod.DAILY.start(LocalDate.of(2026, 3, 8))).isEqualTo("2026-03-08");
    }
}
