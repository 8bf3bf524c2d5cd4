package org.tuichu.programmes.work;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.access.Viewer;
import org.tuichu.directory.BusinessDates;
import org.tuichu.evidence.EvidenceFile;
import org.tuichu.evidence.EvidenceId;
import org.tuichu.evidence.EvidenceStore;
import org.tuichu.programmes.DutyId;
import org.tuichu.programmes.follow.DeadlineState;
import org.tuichu.programmes.work.chain.AssignmentId;

/// Shows assignments as they stand on the business date of the viewer's place. What the viewer may not see is not
/// there.
@Component
public class ViewAssignments {
    private final AssignmentReader assignments;
    private final WorkHistory history;
    private final EvidenceStore evidence;
    private final BusinessDates dates;

    ViewAssignments(AssignmentReader assignments, WorkHistory history, EvidenceStore evidence, BusinessDates dates) {
        this.assignments = assignments;
        this.history = history;
        this.evidence = evidence;
        this.dates = dates;
    }

    @Transactional(readOnly = true)
    public Optional<AssignmentView> find(AssignmentId id, Viewer viewer) {
        return assignments.find(id).map(line -> view(line, viewer));
    }

    private AssignmentView view(AssignmentLine line, Viewer viewer) {
        var id = line.assignment().id();
        var parent = line.about().parent();
        return new AssignmentView(
                line,
                assignments.sentence(line.about().duty()),
                dates.today(viewer.jurisdictionId()),
                line.moves(viewer),
                parent == null
                        ? null
                        : assignments.find(new AssignmentId(parent)).orElse(null),
                assignments.steps(id),
                history.of(id),
                assignments.issue(id));
    }

    /// Those of a duty that the viewer may see, steps among them, by date.
    @Transactional(readOnly = true)
    public List<AssignmentLine> ofDuty(DutyId duty) {
        return assignments.ofDuty(duty);
    }

    /// What waits for the viewer's unit or office to confirm it or to sign it off, the most pressing first.
    @Transactional(readOnly = true)
    public List<AssignmentLine> toConfirm(Viewer viewer) {
        var today = dates.today(viewer.jurisdictionId());
        return assignments.toConfirm(viewer).stream()
                .sorted(Comparator.comparing(
                                (AssignmentLine line) -> line.assignment().state())
                        .thenComparing(line -> line.deadline(today), DeadlineState.BY_DAY)
                        .thenComparing(line -> line.worker().name()))
                .toList();
    }

    /// A file that was told with an act of this assignment.
    @Transactional(readOnly = true)
    public Optional<EvidenceFile> file(AssignmentId id, UUID file) {
        var asked = new EvidenceId(file);
        return history.hasFile(id, asked) ? evidence.find(asked) : Optional.empty();
    }
}
