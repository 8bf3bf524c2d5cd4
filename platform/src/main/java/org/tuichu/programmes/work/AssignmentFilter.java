package org.tuichu.programmes.work;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.programmes.follow.DeadlineState;
import org.tuichu.programmes.work.chain.State;

/// Which assignments of a programme are shown, by date; null means all.
public record AssignmentFilter(
        @Nullable UUID unit, @Nullable State state, DeadlineState.@Nullable Kind due) {
    List<AssignmentLine> apply(List<AssignmentLine> lines, LocalDate today) {
        return lines.stream()
                .filter(line -> unit == null || unit.equals(line.worker().unit()))
                .filter(line -> state == null || state == line.assignment().state())
                .filter(line -> due == null || due == line.deadline(today).kind())
                .sorted(Comparator.comparing((AssignmentLine line) -> line.deadline(today), DeadlineState.BY_DAY)
                        .thenComparing(line -> line.about().dutyPath())
                        .thenComparing(line -> line.worker().name())
                        .thenComparing(line -> line.assignment().id().value()))
                .toList();
    }
}
