package org.tuichu.survey.review;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.tuichu.access.Permission;
import org.tuichu.access.Person;
import org.tuichu.access.Viewer;
import org.tuichu.directory.BusinessDates;
import org.tuichu.ledger.Facts;
import org.tuichu.ledger.Ledger;
import org.tuichu.shell.Answer;
import org.tuichu.shell.Fault;
import org.tuichu.shell.KeptText;
import org.tuichu.survey.campaign.Move;
import org.tuichu.survey.campaign.MoveTask;
import org.tuichu.survey.campaign.Survey;
import org.tuichu.survey.campaign.SurveyReader;
import org.tuichu.survey.review.ReviewMove.Act;

/// Moves the review of rows, all that were picked or none: one act on record that names them all.
@Component
class ReviewRows {
    /// Rows of one act.
    static final int MOST = 200;

    /// Characters, as in the table.
    private static final int LONGEST_REASON = 2_000;

    private static final int MOST_FAULTS = 10;

    private final JdbcClient database;
    private final SurveyReader surveys;
    private final ReviewReader rows;
    private final MoveTask tasks;
    private final BusinessDates dates;
    private final Ledger ledger;
    private final Clock clock;

    ReviewRows(
            JdbcClient database,
            SurveyReader surveys,
            ReviewReader rows,
            MoveTask tasks,
            BusinessDates dates,
            Ledger ledger,
            Clock clock) {
        this.database = database;
        this.surveys = surveys;
        this.rows = rows;
        this.tasks = tasks;
        this.dates = dates;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// `survey` is that of all rows.
    @Transactional
    Answer act(UUID survey, List<Picked> picked, Act act, @Nullable String typed, Viewer viewer) {
        if (kept(survey, viewer).isEmpty()) {
            return new Answer.Missing();
        }
        if (!act.plain()) {
            return Answer.Faulty.of("", "survey.review.refusal.NOT_NOW");
        }
        if (picked.isEmpty() || picked.size() > MOST) {
            return Answer.Faulty.of("row", "survey.review.fault.rows", MOST);
        }
        var reason = typed == null || typed.isBlank() ? null : typed.strip();
        if (reason != null && (reason.length() > LONGEST_REASON || !KeptText.holds(reason))) {
            return Answer.Faulty.of("reason", "survey.fault.tooLong", LONGEST_REASON);
        }
        var locked = rows.lock(picked.stream().map(Picked::row).distinct().toList());
        if (locked.size() < picked.size() || locked.stream().anyMatch(row -> !isOf(row, survey, viewer))) {
            return new Answer.Missing();
        }
        if (stale(locked, picked)) {
            return new Answer.Stale();
        }
        var faults = faults(locked, act, reason, viewer);
        if (!faults.isEmpty()) {
            return new Answer.Faulty(faults);
        }
        move(locked, act, reason, viewer);
        record(survey, locked, act, reason);
        return act == Act.SEND_BACK ? sentBack(locked, reason, viewer) : new Answer.Done(survey);
    }

    /// Empty where it is not there, or another office opened it.
    Optional<Survey> kept(UUID survey, Viewer viewer) {
        return surveys.survey(survey)
                .filter(one -> viewer.may(Permission.KEEP_REGISTER)
                        && one.keeper().path().equals(viewer.jurisdictionPath()));
    }

    private static boolean isOf(ReviewedRow row, UUID survey, Viewer viewer) {
        return row.report().survey().equals(survey) && row.isKeptBy(viewer);
    }

    private static boolean stale(List<ReviewedRow> locked, List<Picked> picked) {
        Map<UUID, Picked> seen =
                picked.stream().collect(Collectors.toMap(Picked::row, Function.identity(), (a, b) -> a));
        return locked.stream().anyMatch(row -> {
            var head = row.head();
            var one = seen.get(row.id());
            return head == null || one == null || head.version() != one.version();
        });
    }

    static List<Fault> faults(List<ReviewedRow> locked, Act act, @Nullable String reason, Viewer viewer) {
        var faults = new ArrayList<Fault>();
        for (var row : locked) {
            var move = ReviewMove.find(row.state(), act);
            var refusal = move.isEmpty() ? ReviewMove.Refusal.NOT_NOW : row.obstacle(move.get(), reason, viewer);
            if (refusal == ReviewMove.Refusal.REASON_MISSING || refusal == ReviewMove.Refusal.UNKNOWN_NEEDS_REASON) {
                return List.of(Fault.of("reason", "survey.review.refusal." + refusal));
            }
            if (refusal != null && faults.size() < MOST_FAULTS) {
                faults.add(Fault.of(
                        "",
                        "survey.review.refused",
                        row.report().unitName(),
                        row.ordinal(),
                        Fault.of("", "survey.review.refusal." + refusal).words()));
            }
        }
        return faults;
    }

    /// For those of this package that do more than to move; in their transaction.
    void move(List<ReviewedRow> locked, Act act, @Nullable String reason, Viewer viewer) {
        var ids = locked.stream().map(ReviewedRow::id).toArray(UUID[]::new);
        var proposal = switch (act) {
            case PROPOSE -> ReviewMove.Proposal.CONFIRM;
            case PROPOSE_SETTING_ASIDE -> ReviewMove.Proposal.SET_ASIDE;
            default -> null;
        };
        database.sql(ReviewSql.MOVE)
                .param("rows", ids)
                .param("act", act.name())
                .param(
                        "state",
                        ReviewMove.find(locked.getFirst().state(), act)
                                .orElseThrow()
                                .to()
                                .name())
                .param("proposal", proposal == null ? null : proposal.name())
                .param("proposer", proposal == null ? null : viewer.accountId())
                .param("account", viewer.accountId())
                .update();
        var behalf = viewer.onBehalfOf();
        database.sql(ReviewSql.RECORD)
                .param("rows", ids)
                .param("act", act.name())
                .param("reason", reason)
                .param("account", viewer.accountId())
                .param("person", Person.of(viewer))
                .param("unit", viewer.unitName())
                .param("behalf", behalf == null ? null : behalf.displayName())
                .param("today", dates.today(viewer.jurisdictionId()))
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    private void record(UUID survey, List<ReviewedRow> locked, Act act, @Nullable String reason) {
        ledger.record(org.tuichu.ledger.Act.of(
                ReviewAct.of(act),
                "survey",
                survey,
                Facts.of("act", act)
                        .and("rows", locked.stream().map(ReviewedRow::id).toList())
                        .and("reason", reason)));
    }

    /// What the units have signed goes back to them, so that they can change it.
    private Answer sentBack(List<ReviewedRow> locked, @Nullable String reason, Viewer viewer) {
        var reports = locked.stream().map(ReviewedRow::report).distinct().toList();
        for (var report : reports) {
            var act = switch (report.state()) {
                case SUBMITTED -> Move.Act.RETURN;
                case ACCEPTED -> Move.Act.REOPEN;
                default -> null;
            };
            var answer = act == null
                    ? new Answer.Done(report.task())
                    : tasks.move(report.task(), act, report.version(), reason, viewer);
            if (!(answer instanceof Answer.Done)) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return answer;
            }
        }
        return new Answer.Done(reports.getFirst().survey());
    }
}
