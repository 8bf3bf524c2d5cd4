package org.tuichu.programmes.work;

import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.access.Viewer;
import org.tuichu.directory.BusinessDates;
import org.tuichu.programmes.work.chain.Act;
import org.tuichu.programmes.work.chain.Assignment;
import org.tuichu.programmes.work.chain.AssignmentId;
import org.tuichu.programmes.work.chain.Decision;
import org.tuichu.programmes.work.chain.Refusal;

/// Moves an assignment: one act, one transaction, one new version, with what is told by it. Steps are handed on by
/// [HandOn].
@Component
public class WorkDuty {
    private final AssignmentReader assignments;
    private final ActRecorder recorder;
    private final TellingStore tellings;
    private final BusinessDates dates;

    WorkDuty(AssignmentReader assignments, ActRecorder recorder, TellingStore tellings, BusinessDates dates) {
        this.assignments = assignments;
        this.recorder = recorder;
        this.tellings = tellings;
        this.dates = dates;
    }

    /// Does what the chain permits.
    ///
    /// @throws IOException where a file cannot be read; nothing is done then
    @Transactional(rollbackFor = IOException.class)
    public Worked act(AssignmentId id, Deed deed, Viewer viewer) throws IOException {
        var found = assignments.lock(id);
        var obstacle = obstacle(found, deed.version());
        if (obstacle.isPresent() || found.isEmpty()) {
            return obstacle.orElseGet(Worked.Missing::new);
        }
        var line = found.get();
        var today = dates.today(viewer.jurisdictionId());
        var openSteps = (deed.act() == Act.CONFIRM || deed.act() == Act.SIGN_OFF) && assignments.hasOpenSteps(id);
        var circumstances = new Assignment.Circumstances(deed.reason(), today, openSteps);
        return switch (line.assignment().decide(deed.act(), line.doer(viewer), circumstances)) {
            case Decision.Refused(var why) -> new Worked.Refused(why);
            case Decision.Moved(var next) -> {
                recorder.move(line, next, deed, viewer, today);
                tellings.keep(line, next, deed.telling());
                yield new Worked.Done(id);
            }
        };
    }

    /// Why nothing can be done to it, whatever the act.
    static Optional<Worked> obstacle(Optional<AssignmentLine> found, long version) {
        if (found.isEmpty()) {
            return Optional.of(new Worked.Missing());
        }
        var line = found.get();
        if (!line.about().inForce()) {
            return Optional.of(new Worked.Refused(Refusal.NOT_IN_FORCE));
        }
        return line.assignment().version() == version ? Optional.empty() : Optional.of(new Worked.Stale(line));
    }
}
