package org.tuichu.programmes.work;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.access.Viewer;
import org.tuichu.directory.BusinessDates;
import org.tuichu.programmes.ProgrammeHead;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.programmes.follow.FollowProgramme;
import org.tuichu.shell.Paging;

/// Follows how a programme is worked: its board and its assignments, as far as the viewer sees them. Empty when the
/// viewer may not see the programme.
@Component
public class FollowWork {
    private final FollowProgramme programmes;
    private final AssignmentReader assignments;
    private final BoardReader boards;
    private final BusinessDates dates;

    FollowWork(FollowProgramme programmes, AssignmentReader assignments, BoardReader boards, BusinessDates dates) {
        this.programmes = programmes;
        this.assignments = assignments;
        this.boards = boards;
        this.dates = dates;
    }

    /// A programme's board.
    public record BoardOf(ProgrammeHead programme, Board board) {}

    /// Assignments of a programme as filtered; `total` counts all, `units` are those that may be asked for, by name.
    public record ListOf(
            ProgrammeHead programme,
            LocalDate today,
            AssignmentFilter filter,
            List<AssignmentLine> lines,
            int total,
            List<AssignmentLine.Worker> units) {}

    /// `page` says which page of so many units.
    @Transactional(readOnly = true)
    public Optional<BoardOf> board(Viewer viewer, ProgrammeId id, Board.Filter filter, IntFunction<Paging> page) {
        return programmes.head(viewer, id).map(programme -> {
            var board = boards.board(id, dates.today(viewer.jurisdictionId()), filter, page);
            return new BoardOf(programme, board);
        });
    }

    @Transactional(readOnly = true)
    public Optional<ListOf> assignments(Viewer viewer, ProgrammeId id, AssignmentFilter filter) {
        return programmes.head(viewer, id).map(programme -> {
            var today = dates.today(viewer.jurisdictionId());
            var all = assignments.ofProgramme(id);
            return new ListOf(programme, today, filter, filter.apply(all, today), all.size(), units(all));
        });
    }

    private static List<AssignmentLine.Worker> units(List<AssignmentLine> all) {
        return all.stream()
                .map(AssignmentLine::worker)
                .collect(Collectors.toMap(AssignmentLine.Worker::unit, worker -> worker, (one, last) -> last))
                .values()
                .stream()
                .sorted(Comparator.comparing(AssignmentLine.Worker::name).thenComparing(AssignmentLine.Worker::unit))
                .toList();
    }
}
