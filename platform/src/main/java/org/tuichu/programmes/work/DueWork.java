package org.tuichu.programmes.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.programmes.OpenWork;

/// Open assignments with their days, as [org.tuichu.programmes.follow.DeadlineState] counts them.
@Component
@Transactional(readOnly = true)
class DueWork implements OpenWork {
    private final AssignmentReader assignments;

    DueWork(AssignmentReader assignments) {
        this.assignments = assignments;
    }

    @Override
    public List<String> keepers() {
        return assignments.keepers();
    }

    @Override
    public List<Due> due(String keeper, LocalDate today, int ahead, UUID after, int units) {
        return assignments.due(keeper, today.plusDays(ahead), after, units).stream()
                .flatMap(line -> due(line, today))
                .toList();
    }

    private static Stream<Due> due(AssignmentLine line, LocalDate today) {
        var state = line.deadline(today);
        return switch (state.kind()) {
            case OVERDUE -> Stream.of(due(line, state.days()));
            case DUE_TODAY, DUE_WEEK, DUE_SOON, RUNNING -> Stream.of(due(line, -state.days()));
            case NOT_OPEN, RECURRING, NO_DATE, LATE, IN_TIME -> Stream.empty();
        };
    }

    private static Due due(AssignmentLine line, long daysLate) {
        var about = line.about();
        return new Due(
                line.assignment().id().value(),
                line.worker().unit(),
                line.worker().name(),
                line.worker().path(),
                about.programme().value(),
                about.programmeTitle(),
                about.dutyPath(),
                about.heading(),
                about.task(),
                Objects.requireNonNull(line.assignment().timing().end()),
                daysLate);
    }
}
