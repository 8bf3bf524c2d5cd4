package org.tuichu.survey.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.access.OnBehalf;
import org.tuichu.access.Person;
import org.tuichu.access.Viewer;
import org.tuichu.directory.BusinessDates;
import org.tuichu.ledger.Facts;
import org.tuichu.ledger.Ledger;
import org.tuichu.shell.Answer;
import org.tuichu.survey.campaign.Move.Act;
import org.tuichu.survey.campaign.Move.State;

/// Moves a task: one act, one transaction, one new version.
@Component
public class MoveTask {
    /// Characters, as in the table.
    private static final int LONGEST_REASON = 2_000;

    private final JdbcClient database;
    private final SurveyReader surveys;
    private final BusinessDates dates;
    private final Ledger ledger;
    private final Clock clock;

    MoveTask(JdbcClient database, SurveyReader surveys, BusinessDates dates, Ledger ledger, Clock clock) {
        this.database = database;
        this.surveys = surveys;
        this.dates = dates;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// `version` is that of the task as whoever acts saw it.
    @Transactional
    public Answer move(UUID id, Act act, long version, @Nullable String typed, Viewer viewer) {
        var found = surveys.lock(id);
        if (found.isEmpty()) {
            return new Answer.Missing();
        }
        var before = found.get();
        if (before.version() != version) {
            return new Answer.Stale();
        }
        var reason = typed == null || typed.isBlank() ? null : typed.strip();
        if (reason != null && reason.length() > LONGEST_REASON) {
            return Answer.Faulty.of("reason", "survey.fault.tooLong", LONGEST_REASON);
        }
        var move = Move.find(before.state(), act);
        var refusal = move.map(one -> refusal(one, before, reason, viewer)).orElse(Optional.of(Move.Refusal.NOT_NOW));
        if (refusal.isPresent()) {
            var why = refusal.get();
            return Answer.Faulty.of(why == Move.Refusal.REASON_MISSING ? "reason" : "", "survey.refusal." + why);
        }
        write(before, move.orElseThrow(), reason, viewer);
        return new Answer.Done(id);
    }

    private static Optional<Move.Refusal> refusal(Move move, Task before, @Nullable String reason, Viewer viewer) {
        var obstacle = before.obstacle(move, viewer);
        return obstacle == null && move.lacksReason(reason)
                ? Optional.of(Move.Refusal.REASON_MISSING)
                : Optional.ofNullable(obstacle);
    }

    private void write(Task before, Move move, @Nullable String reason, Viewer viewer) {
        var today = dates.today(viewer.jurisdictionId());
        var after = after(before, move, today, viewer);
        database.sql(SurveySql.MOVE)
                .param("id", after.id())
                .param("state", after.state().name())
                .param("round", after.round())
                .param("nothing", after.nothing())
                .param("handedIn", after.trace().handedIn())
                .param("signed", after.trace().signed())
                .param("signedOn", after.trace().signedOn())
                .update();
        database.sql(SurveySql.RECORD)
                .param("id", after.id())
                .param("act", move.act().name())
                .param("rows", before.rows())
                .param("reason", reason)
                .param("account", viewer.accountId())
                .param("person", Person.of(viewer))
                .param("unit", viewer.unitName())
                .param(
                        "behalf",
                        Optional.ofNullable(viewer.onBehalfOf())
                                .map(OnBehalf::displayName)
                                .orElse(null))
                .param("today", today)
                .param("at", OffsetDateTime.now(clock))
                .update();
        ledger.record(org.tuichu.ledger.Act.of(
                SurveyAct.of(move.act()),
                "surveyTask",
                after.id(),
                Facts.of("survey", before.survey().id())
                        .and("unit", before.unit().name())
                        .change("state", before.state(), after.state())
                        .and("round", after.round())
                        .and("rows", before.rows())
                        .and("zeroReport", after.nothing())
                        .and("reason", reason)));
    }

    /// Handing in begins a round; what comes back to the unit says nothing yet.
    private static Task after(Task before, Move move, LocalDate today, Viewer viewer) {
        var handsIn = move.to() == State.HANDED_IN;
        var trace = before.trace();
        if (handsIn) {
            trace = new Task.Trace(viewer.accountId(), null, null);
        } else if (move.act() == Act.SIGN) {
            trace = new Task.Trace(trace.handedIn(), viewer.accountId(), today);
        }
        var nothing = handsIn
                ? move.act() == Act.REPORT_NOTHING
                : before.nothing() && !move.to().open();
        return new Task(
                before.id(),
                before.version() + 1,
                before.survey(),
                before.unit(),
                move.to(),
                before.round() + (handsIn ? 1 : 0),
                nothing,
                trace,
                before.rows());
    }
}
