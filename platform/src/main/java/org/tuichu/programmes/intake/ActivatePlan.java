package org.tuichu.programmes.intake;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.directory.BusinessDates;
import org.tuichu.directory.UnitDirectory;
import org.tuichu.directory.UnitMatch;
import org.tuichu.directory.Units;
import org.tuichu.ledger.Actor;
import org.tuichu.ledger.Facts;
import org.tuichu.plan.Duty.Recurrence;
import org.tuichu.plan.ProgrammeDraft;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.programmes.ProgrammeStatus;
import org.tuichu.programmes.work.IssueAssignments;

/// Puts a draft in force. In one transaction the programme of the same place and year is superseded, the draft
/// becomes active, its duties are given to their units, and the unit that houses the leading group's office is
/// marked: all of it happens or nothing.
@Component
class ActivatePlan {
    private static final String SUPERSEDE = """
            UPDATE programme SET status = 'SUPERSEDED', version = version + 1 WHERE id = :id AND status = 'ACTIVE'""";

    private static final String ACTIVATE = """
            UPDATE programme SET status = 'ACTIVE', version = version + 1, activated_by = :by,
                activated_on_behalf_of = :behalf, activated_at = :at, supersedes = :supersedes
            WHERE id = :id""";

    private static final String DECIDE_INTERVAL = """
            UPDATE deadline SET decided_recurrence = :interval WHERE programme_id = :id AND recurrence = 'REGULAR'""";

    private static final String DISCARD = """
            UPDATE programme SET status = 'DISCARDED', version = version + 1 WHERE id = :id""";

    static final String INTERVAL_MISSING = "intake.obstacle.interval";

    private final JdbcClient database;
    private final Programmes programmes;
    private final UnitNames names;
    private final UnitDirectory directory;
    private final Units units;
    private final IssueAssignments assignments;
    private final BusinessDates dates;
    private final ProgrammeActs acts;
    private final Clock clock;

    ActivatePlan(
            JdbcClient database,
            Programmes programmes,
            UnitNames names,
            UnitDirectory directory,
            Units units,
            IssueAssignments assignments,
            BusinessDates dates,
            ProgrammeActs acts,
            Clock clock) {
        this.database = database;
        this.programmes = programmes;
        this.names = names;
        this.directory = directory;
        this.units = units;
        this.assignments = assignments;
        this.dates = dates;
        this.acts = acts;
        this.clock = clock;
    }

    /// What would happen now.
    @Transactional(readOnly = true)
    Optional<Activation> preview(ProgrammeId id) {
        return programmes.view(id).map(this::preview);
    }

    private Activation preview(ProgrammeView view) {
        var programme = view.programme();
        var supersedes = programme.isDraft()
                ? programmes.active(programme.place(), programme.year()).orElse(null)
                : null;
        var unconfirmed = names.unconfirmed(programme);
        return new Activation(
                programme,
                Activation.Counts.of(view),
                view.openProblems(),
                unconfirmed,
                supersedes,
                supersedes == null ? null : diff(supersedes, view),
                openIntervals(view),
                obstacles(view, unconfirmed));
    }

    private PlanDiff diff(ProgrammeRow before, ProgrammeView after) {
        var old = programmes.view(before.programmeId()).orElseThrow();
        return PlanDiff.between(
                old.valid().stream().map(DutyItem::of).toList(),
                after.valid().stream().map(DutyItem::of).toList());
    }

    private static List<String> obstacles(ProgrammeView view, List<String> unconfirmed) {
        var found = new ArrayList<String>();
        if (view.valid().isEmpty()) {
            found.add("intake.obstacle.noDuty");
        }
        if (!unconfirmed.isEmpty()) {
            found.add("intake.obstacle.unconfirmed");
        }
        if (view.openProblems().stream().anyMatch(ActivatePlan::isPlaceDoubt)) {
            found.add("intake.obstacle.place");
        }
        return found;
    }

    /// 定期: the plan does not say how often, so that the office has to.
    private static int openIntervals(ProgrammeView view) {
        return (int) view.valid().stream()
                .flatMap(duty -> duty.deadlines().stream())
                .filter(deadline -> deadline.recurrence() == Recurrence.REGULAR)
                .count();
    }

    private static boolean isPlaceDoubt(ProgrammeView.Problem problem) {
        return problem.kind().equals(ProgrammeDraft.Problem.Kind.UNKNOWN_JURISDICTION.name());
    }

    /// `version` and `supersedes` are what the person saw; `supersedes` is null where nothing is replaced. `interval`
    /// is how often things come again of which the plan says only that they do; null where there are none.
    @Transactional
    Activated activate(
            ProgrammeId id, long version, @Nullable UUID supersedes, @Nullable Recurrence interval, String by) {
        if (!programmes.lock(id)) {
            return new Activated.Missing();
        }
        var view = programmes.view(id).orElseThrow();
        var programme = view.programme();
        if (!programme.isDraft()) {
            return new Activated.NotADraft(programme.status());
        }
        var active = programmes.active(programme.place(), programme.year());
        if (programme.version() != version
                || !Objects.equals(active.map(ProgrammeRow::id).orElse(null), supersedes)) {
            return new Activated.Stale();
        }
        var unconfirmed = names.unconfirmed(programme);
        var obstacles = obstacles(view, unconfirmed);
        if (!obstacles.isEmpty()) {
            return new Activated.Refused(obstacles.getFirst(), unconfirmed.size());
        }
        var open = openIntervals(view) > 0;
        if (open && (interval == null || interval == Recurrence.REGULAR)) {
            return new Activated.Refused(INTERVAL_MISSING, unconfirmed.size());
        }
        return write(view, active.orElse(null), open ? interval : null, by);
    }

    private Activated write(
            ProgrammeView view, @Nullable ProgrammeRow superseded, @Nullable Recurrence interval, String by) {
        var programme = view.programme();
        var supersedes = superseded == null ? null : superseded.id();
        if (superseded != null
                && database.sql(SUPERSEDE).param("id", supersedes).update() == 0) {
            return new Activated.Stale();
        }
        units.hold(programme.jurisdictionPath());
        database.sql(ACTIVATE)
                .param("id", programme.id())
                .param("by", by)
                .param("behalf", Actor.lender())
                .param("at", OffsetDateTime.now(clock))
                .param("supersedes", supersedes)
                .update();
        if (interval != null) {
            database.sql(DECIDE_INTERVAL)
                    .param("id", programme.id())
                    .param("interval", interval.name())
                    .update();
        }
        markOffice(programme);
        issue(programme, supersedes, by);
        record(view, superseded, interval);
        return new Activated.Done(programme.programmeId(), supersedes == null ? null : new ProgrammeId(supersedes));
    }

    private void record(ProgrammeView view, @Nullable ProgrammeRow superseded, @Nullable Recurrence interval) {
        var programme = view.programme();
        if (superseded != null) {
            acts.record(IntakeAct.PROGRAMME_SUPERSEDED, superseded, Facts.of("by", programme.id()));
        }
        acts.record(
                IntakeAct.PROGRAMME_ACTIVATED,
                programme,
                Facts.of("title", programme.title())
                        .and("year", programme.year())
                        .and("duties", view.valid().size())
                        .and("openProblems", view.openProblems().size())
                        .and("interval", interval == null ? null : interval.name())
                        .and("supersedes", superseded == null ? null : superseded.id()));
    }

    /// Gives what a programme in force asks of units that it had no record of before; what was given stays. False where
    /// it is missing, may only be read, or is not in force.
    @Transactional
    boolean giveMissing(ProgrammeId id, String by) {
        if (!programmes.lock(id)) {
            return false;
        }
        var programme = programmes.find(id).orElseThrow();
        if (programme.status() != ProgrammeStatus.ACTIVE) {
            return false;
        }
        units.hold(programme.jurisdictionPath());
        assignments.issueMissing(id, programme.jurisdictionPath(), giver(programme, by));
        return true;
    }

    private IssueAssignments.By giver(ProgrammeRow programme, String by) {
        var office = programme.office();
        return new IssueAssignments.By(
                by, office == null ? programme.jurisdictionName() : office, dates.today(programme.keeperId()));
    }

    /// Its units get their duties in the same transaction.
    private void issue(ProgrammeRow programme, @Nullable UUID supersedes, String by) {
        var giver = giver(programme, by);
        if (supersedes == null) {
            assignments.issue(programme.programmeId(), giver);
            return;
        }
        var before = new ProgrammeId(supersedes);
        var unchanged = PlanDiff.unchanged(
                programmes.view(before).orElseThrow(),
                programmes.view(programme.programmeId()).orElseThrow());
        assignments.issueInPlaceOf(before, programme.programmeId(), unchanged, giver);
    }

    /// The plan of a place below says nothing of the keeper's own leading group.
    private void markOffice(ProgrammeRow programme) {
        var office = programme.office();
        if (office != null && programme.keeperId().equals(programme.jurisdictionId())) {
            directory.match(programme.keeperId(), programme.datedOn(), List.of(office)).stream()
                    .flatMap(match -> match.certain().stream())
                    .map(UnitMatch.Candidate::unit)
                    .findFirst()
                    .ifPresent(units::markOffice);
        }
    }

    /// Nobody wants this draft; it is kept and no longer shown.
    @Transactional
    Activated discard(ProgrammeId id, long version) {
        if (!programmes.lock(id)) {
            return new Activated.Missing();
        }
        var programme = programmes.find(id).orElseThrow();
        if (!programme.isDraft()) {
            return new Activated.NotADraft(programme.status());
        }
        if (programme.version() != version) {
            return new Activated.Stale();
        }
        database.sql(DISCARD).param("id", id.value()).update();
        acts.record(IntakeAct.DRAFT_DISCARDED, programme, Facts.of("title", programme.title()));
        return new Activated.Done(id, null);
    }
}
