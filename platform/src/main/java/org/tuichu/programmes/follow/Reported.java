package org.tuichu.programmes.follow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What was reported of duties and found done: a date of the plan is met once everything that was given for each of its
/// periods is completed or signed off, as far as the viewer sees it. One round trip, however many duties there are.
record Reported(Map<Period, LocalDate> days) {
    static final String OF_PROGRAMMES = """
            SELECT duty_id, starts_on, ends_on, max(reported_on) AS reported_on FROM assignment
            WHERE programme_id IN (:programmes) AND parent_id IS NULL AND state <> 'CANCELLED'
            GROUP BY duty_id, starts_on, ends_on HAVING bool_and(state IN ('COMPLETED', 'SIGNED_OFF'))""";

    /// A period of a duty, by its first and last day.
    record Period(
            UUID duty, @Nullable LocalDate start, @Nullable LocalDate end) {}

    static Reported of(JdbcClient database, Collection<UUID> programmes) {
        return programmes.isEmpty()
                ? new Reported(Map.of())
                : new Reported(database
                        .sql(OF_PROGRAMMES)
                        .param("programmes", programmes)
                        .query((row, number) -> Map.entry(
                                new Period(
                                        row.getObject("duty_id", UUID.class),
                                        row.getObject("starts_on", LocalDate.class),
                                        row.getObject("ends_on", LocalDate.class)),
                                row.getObject("reported_on", LocalDate.class)))
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /// How a date of the duty stands: late where one of its periods was, by the days of the plan while one is open.
    DeadlineState state(UUID duty, Timing timing, LocalDate today) {
        var states = new ArrayList<DeadlineState>();
        for (var period : timing.periods()) {
            var day = days.get(new Period(duty, period.start(), period.end()));
            if (day == null) {
                return DeadlineState.of(timing, today);
            }
            states.add(DeadlineState.of(period, day, today));
        }
        return states.stream().min(DeadlineState.MOST_PRESSING).orElse(DeadlineState.NO_DATE);
    }

    /// The same of a duty without a date.
    DeadlineState withoutDate(UUID duty, int year, LocalDate today) {
        return state(duty, new Timing(null, null, null, year), today);
    }
}
