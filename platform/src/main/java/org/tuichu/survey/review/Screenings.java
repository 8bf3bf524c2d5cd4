package org.tuichu.survey.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.access.Viewer;
import org.tuichu.database.Scope;
import org.tuichu.directory.BusinessDates;
import org.tuichu.machine.Loop;
import org.tuichu.rulebook.RulesEdition;
import org.tuichu.survey.campaign.Survey;

/// Screens surveys in the background: when an office asks, as that person; and by itself once a survey was screened and
/// its rows, the rules or the day are others than they were then.
@Component
class Screenings extends Loop {
    private static final Logger LOG = LoggerFactory.getLogger(Screenings.class);

    /// Whoever has not told for so long how far it is has stopped.
    private static final Duration STALLED = Duration.ofMinutes(2);

    private final JdbcClient database;
    private final ScreenSurvey screen;
    private final RulesEdition rules;
    private final BusinessDates dates;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ExecutorService asked = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("screening-", 0).daemon().factory());

    Screenings(
            JdbcClient database,
            ScreenSurvey screen,
            RulesEdition rules,
            BusinessDates dates,
            PlatformTransactionManager transactions,
            ScreeningSettings settings,
            Clock clock) {
        super("screening of surveys", settings.pause(), Duration.ofSeconds(10));
        this.database = database;
        this.screen = screen;
        this.rules = rules;
        this.dates = dates;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// How far it is, or how it ended; `ended` is null while it runs.
    record State(
            LocalDate asOf,
            int rows,
            int changed,
            Instant beat,
            @Nullable Instant ended,
            boolean failed) {}

    Optional<State> of(UUID survey) {
        return Objects.requireNonNull(transaction.execute(begun -> find(survey)));
    }

    private Optional<State> find(UUID survey) {
        return database.sql(ScreeningSql.FIND)
                .param("survey", survey)
                .query((row, number) -> {
                    var ended = row.getObject("ended_at", OffsetDateTime.class);
                    return new State(
                            row.getObject("as_of", LocalDate.class),
                            row.getInt("rows"),
                            row.getInt("changed"),
                            row.getObject("beat_at", OffsetDateTime.class).toInstant(),
                            ended == null ? null : ended.toInstant(),
                            row.getBoolean("failed"));
                })
                .optional();
    }

    /// Does nothing where it is being screened already.
    void ask(Survey survey, Viewer viewer) {
        var place = viewer.jurisdictionPath();
        var round = new ScreenSurvey.Round(survey.id(), place, rules.at(place), dates.today(viewer.jurisdictionId()));
        if (begun(round)) {
            asked.execute(() -> viewer.<Boolean, RuntimeException>call(() -> screened(round)));
        }
    }

    @Override
    protected void round() {
        Scope.PROGRAM.run(() -> due().forEach(round -> {
            if (isRunning() && begun(round)) {
                screened(round);
            }
        }));
    }

    /// Surveys whose verdicts may be others by now.
    List<ScreenSurvey.Round> due() {
        record Standing(ScreenSurvey.Round round, String edition, LocalDate asOf, boolean moved) {}
        var standing = transaction.execute(begun -> database.sql(ScreeningSql.SCREENED)
                .param("stalled", OffsetDateTime.now(clock).minus(STALLED))
                .query((row, number) -> {
                    var place = Objects.requireNonNull(row.getString("jurisdiction_path"));
                    var round = new ScreenSurvey.Round(
                            Objects.requireNonNull(row.getObject("id", UUID.class)),
                            place,
                            rules.at(place),
                            dates.today(Objects.requireNonNull(row.getString("jurisdiction_id"))));
                    return new Standing(
                            round,
                            Objects.requireNonNull(row.getString("rules")),
                            Objects.requireNonNull(row.getObject("as_of", LocalDate.class)),
                            row.getBoolean("moved"));
                })
                .list());
        return Objects.requireNonNull(standing).stream()
                .filter(one -> one.moved()
                        || !one.edition().equals(one.round().edition())
                        || !one.asOf().equals(one.round().asOf()))
                .map(Standing::round)
                .toList();
    }

    boolean begun(ScreenSurvey.Round round) {
        var now = OffsetDateTime.now(clock);
        return Objects.equals(
                1,
                transaction.execute(begun -> database.sql(ScreeningSql.BEGIN)
                        .param("survey", round.survey())
                        .param("rules", round.edition())
                        .param("asOf", round.asOf())
                        .param("at", now)
                        .param("stalled", now.minus(STALLED))
                        .update()));
    }

    private boolean screened(ScreenSurvey.Round round) {
        try {
            screen.screen(round);
            return ended(round, false);
        } catch (RuntimeException e) {
            LOG.error("screening of survey {} failed", round.survey(), e);
            return ended(round, true);
        }
    }

    private boolean ended(ScreenSurvey.Round round, boolean failed) {
        transaction.executeWithoutResult(begun -> database.sql(ScreeningSql.END)
                .param("survey", round.survey())
                .param("at", OffsetDateTime.now(clock))
                .param("failed", failed)
                .update());
        return !failed;
    }
}
