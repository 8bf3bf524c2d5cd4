package org.tuichu.survey.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.survey.campaign.Cells;
import org.tuichu.survey.campaign.Reported;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Screens every reported row of a survey and writes down the verdicts that differ from those that held. Every thousand
/// rows are a transaction and an act of their own, so that others see how far it is.
@Component
class ScreenSurvey {
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<Part>> PARTS = new TypeReference<>() {};
    private static final int BATCH = 1_000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final JdbcClient database;
    private final ScreenRows screen;
    private final RowAnswers answers;
    private final RowFacts facts;
    private final KeepVerdicts verdicts;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ScreenSurvey(
            JdbcClient database,
            ScreenRows screen,
            RowAnswers answers,
            RowFacts facts,
            KeepVerdicts verdicts,
            JsonMapper json,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.database = database;
        this.screen = screen;
        this.answers = answers;
        this.facts = facts;
        this.verdicts = verdicts;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// What is screened with what: `place` is the path of whose office asked, `edition` that of the rules.
    record Round(UUID survey, String place, String edition, LocalDate asOf) {}

    /// A row and the verdict that holds for it; `verdict` is 0 and the rest null where there is none.
    record Row(
            UUID id,
            UUID task,
            int ordinal,
            long version,
            Cells cells,
            int verdict,
            @Nullable Long screenedVersion,
            @Nullable LocalDate asOf,
            @Nullable List<Part> parts) {
        /// As it is reported.
        boolean screened() {
            return Long.valueOf(version).equals(screenedVersion);
        }
    }

    /// How many verdicts differ by now.
    int screen(Round round) {
        int rows = 0;
        int changed = 0;
        var last = new Place(BEFORE_ALL, 0);
        List<Row> batch;
        do {
            var from = last;
            batch = Objects.requireNonNull(transaction.execute(begun -> rows(round, from)));
            changed += judge(round, batch);
            rows += batch.size();
            beat(round, rows, changed);
            last = batch.isEmpty()
                    ? last
                    : new Place(batch.getLast().task(), batch.getLast().ordinal());
        } while (batch.size() == BATCH);
        return changed;
    }

    /// One row, in the transaction of the caller, who holds it.
    void again(Round round, UUID row) {
        judge(
                round,
                database.sql(ScreeningSql.ROW)
                        .param("row", row)
                        .query(this::row)
                        .list());
    }

    private record Place(UUID task, int ordinal) {}

    private void beat(Round round, int rows, int changed) {
        transaction.executeWithoutResult(begun -> database.sql(ScreeningSql.BEAT)
                .param("survey", round.survey())
                .param("rows", rows)
                .param("changed", changed)
                .param("at", OffsetDateTime.now(clock))
                .update());
    }

    private List<Row> rows(Round round, Place from) {
        return database.sql(ScreeningSql.ROWS)
                .param("survey", round.survey())
                .param("task", from.task())
                .param("ordinal", from.ordinal())
                .param("most", BATCH)
                .query(this::row)
                .list();
    }

    private int judge(Round round, List<Row> rows) {
        var ids = rows.stream().map(Row::id).toList();
        var answered = answers.of(ids);
        var found = facts.of(ids);
        var read = rows.stream()
                .map(row -> new ScreenRows.Said(
                        Reported.read(row.cells()),
                        answered.getOrDefault(row.id(), List.of()),
                        found.getOrDefault(row.id(), List.of())))
                .toList();
        var now = screen.parts(read, round.asOf(), round.place());
        var then = then(round, rows, read, now);
        var changed = new ArrayList<KeepVerdicts.Changed>();
        var same = new ArrayList<Row>();
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var causes = causes(row, read.get(i), now.get(i), then.get(i));
            if (!causes.isEmpty()) {
                changed.add(new KeepVerdicts.Changed(row, now.get(i), causes));
            } else if (!row.screened()) {
                same.add(row);
            }
        }
        if (!changed.isEmpty() || !same.isEmpty()) {
            transaction.executeWithoutResult(begun -> verdicts.write(round, changed, same));
        }
        return changed.size();
    }

    private static List<Cause> causes(Row row, ScreenRows.Said read, List<Part> now, @Nullable List<Part> then) {
        var causes = Cause.between(row.parts(), now, then);
        return row.screened()
                ? Cause.ofTheSameRow(
                        causes, read.facts().stream().map(RowFact::fact).collect(Collectors.toSet()))
                : causes;
    }

    /// By number in the batch, for lines that are what they were and are judged in another way: how today's rules
    /// judged them on the day of the verdict before.
    private Map<Integer, List<Part>> then(
            Round round, List<Row> rows, List<ScreenRows.Said> read, List<List<Part>> now) {
        var byDay = new TreeMap<LocalDate, List<Integer>>();
        for (var i = 0; i < rows.size(); i++) {
            var before = rows.get(i).parts();
            var day = rows.get(i).asOf();
            if (before != null && day != null && Cause.sameLines(before, now.get(i)) && !before.equals(now.get(i))) {
                byDay.computeIfAbsent(day, none -> new ArrayList<>()).add(i);
            }
        }
        var then = new HashMap<Integer, List<Part>>();
        byDay.forEach((day, numbers) -> {
            var judged = screen.parts(numbers.stream().map(read::get).toList(), day, round.place());
            for (var i = 0; i < numbers.size(); i++) {
                then.put(numbers.get(i), judged.get(i));
            }
        });
        return then;
    }

    private Row row(ResultSet row, int number) throws SQLException {
        var parts = row.getString("parts");
        return new Row(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                Objects.requireNonNull(row.getObject("task_id", UUID.class)),
                row.getInt("ordinal"),
                row.getLong("version"),
                Cells.named(json.readValue(row.getString("cells"), TEXTS)),
                row.getInt("verdict"),
                row.getObject("row_version", Long.class),
                row.getObject("as_of", LocalDate.class),
                parts == null ? null : json.readValue(parts, PARTS));
    }
}
