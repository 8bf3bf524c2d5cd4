package org.tuichu.programmes.work;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.access.Person;
import org.tuichu.access.Viewer;
import org.tuichu.directory.BusinessDates;
import org.tuichu.directory.Unit;
import org.tuichu.directory.UnitId;
import org.tuichu.directory.UnitKind;
import org.tuichu.directory.UnitPage;
import org.tuichu.directory.UnitQuery;
import org.tuichu.directory.Units;
import org.tuichu.ledger.Actor;
import org.tuichu.programmes.follow.Timing;
import org.tuichu.programmes.work.chain.Act;
import org.tuichu.programmes.work.chain.Assignment;
import org.tuichu.programmes.work.chain.AssignmentId;
import org.tuichu.programmes.work.chain.Decision;
import org.tuichu.programmes.work.chain.Refusal;
import org.tuichu.programmes.work.chain.Share;

/// Hands a step of an assignment on: to a supporting unit of the place, or down to a unit of the place or of one below,
/// which then leads it there. Whoever handed it on confirms it.
@Component
public class HandOn {
    /// Units that are offered at once; more are found by their names.
    private static final int SHOWN = 100;

    private final JdbcClient database;
    private final AssignmentReader assignments;
    private final ActRecorder recorder;
    private final Units units;
    private final BusinessDates dates;
    private final Clock clock;

    HandOn(
            JdbcClient database,
            AssignmentReader assignments,
            ActRecorder recorder,
            Units units,
            BusinessDates dates,
            Clock clock) {
        this.database = database;
        this.assignments = assignments;
        this.recorder = recorder;
        this.units = units;
        this.dates = dates;
        this.clock = clock;
    }

    /// What the step is: for whom, what it asks for, when, and whether the unit leads it on its own.
    public record Step(UnitId unit, String task, Timing timing, Share share) {
        /// Characters of the task.
        public static final int LONGEST_TASK = 2_000;
    }

    /// Units that a step of it may go to: of the own place and of those below, whose name contains `words`; a few.
    @Transactional(readOnly = true)
    public List<UnitPage.Row> takers(AssignmentLine line, String words, Viewer viewer) {
        var today = dates.today(viewer.jurisdictionId());
        var query = new UnitQuery(line.worker().path(), null, words, today, 0, SHOWN);
        return units.list(query).rows().stream()
                .filter(row -> mayTake(row.unit(), line, today))
                .toList();
    }

    @Transactional
    public Worked handOn(AssignmentId id, long version, Step step, Viewer viewer) {
        var found = assignments.lock(id);
        var obstacle = WorkDuty.obstacle(found, version);
        if (obstacle.isPresent() || found.isEmpty()) {
            return obstacle.orElseGet(Worked.Missing::new);
        }
        var line = found.get();
        units.hold(line.worker().path());
        var today = dates.today(viewer.jurisdictionId());
        var circumstances = new Assignment.Circumstances(null, today, false);
        return switch (line.assignment().decide(Act.HAND_ON, line.doer(viewer), circumstances)) {
            case Decision.Refused(var why) -> new Worked.Refused(why);
            case Decision.Moved(var next) -> give(line, next, step, viewer, today);
        };
    }

    private Worked give(AssignmentLine line, Assignment next, Step step, Viewer viewer, LocalDate today) {
        var unit = units.find(step.unit()).filter(one -> mayTake(one, line, today));
        if (unit.isEmpty()) {
            return new Worked.Refused(Refusal.UNIT_OUTSIDE);
        }
        if (!line.assignment().timing().encloses(step.timing())) {
            return new Worked.Refused(Refusal.DATES_OUTSIDE);
        }
        recorder.move(
                line,
                next,
                Deed.plain(Act.HAND_ON, line.assignment().version(), said(unit.get(), step)),
                viewer,
                today);
        return new Worked.Done(insert(line, step, unit.get(), viewer));
    }

    /// What the history says of it.
    private static String said(Unit unit, Step step) {
        return unit.name() + ": " + step.task();
    }

    /// A body in being, of the own place or of one below, other than the one that hands on.
    static boolean mayTake(Unit unit, AssignmentLine line, LocalDate today) {
        return unit.kind() == UnitKind.BODY
                && unit.mergedInto() == null
                && unit.inBeingOn(today)
                && unit.jurisdictionPath().startsWith(line.worker().path())
                && !unit.id().value().equals(line.worker().unit());
    }

    private AssignmentId insert(AssignmentLine line, Step step, Unit unit, Viewer viewer) {
        var id = AssignmentId.fresh();
        database.sql(AssignmentSql.STEP)
                .param("id", id.value())
                .param("parent", line.assignment().id().value())
                .param("task", step.task())
                .param("path", unit.jurisdictionPath())
                .param("unit", unit.id().value())
                .param("unitName", unit.name())
                .param("share", step.share().name())
                .param("starts", step.timing().start())
                .param("ends", step.timing().end())
                .param("by", Person.of(viewer))
                .param("behalf", Actor.lender())
                .param("at", OffsetDateTime.now(clock))
                .update();
        return id;
    }
}
