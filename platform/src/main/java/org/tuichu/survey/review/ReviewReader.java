package org.tuichu.survey.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.shell.Paging;
import org.tuichu.statute.rule.Judgement;
import org.tuichu.survey.campaign.Cells;
import org.tuichu.survey.campaign.Move;
import org.tuichu.survey.campaign.RowField;
import org.tuichu.survey.review.ReviewMove.State;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads reported rows and their review. What the viewer may not see is not there.
@Component
class ReviewReader {
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<String>> NAMES = new TypeReference<>() {};
    private static final TypeReference<List<Part>> PARTS = new TypeReference<>() {};
    private static final TypeReference<List<Cause>> CAUSES = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;

    ReviewReader(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /// Which rows of a survey; null for any.
    record Filter(
            UUID survey,
            @Nullable UUID task,
            @Nullable Judgement judgement,
            @Nullable State state) {}

    record Page(List<ReviewedRow> rows, Paging paging) {}

    /// `judgement` is null for rows that were not screened.
    record Total(@Nullable Judgement judgement, State state, int rows) {
        private boolean within(Filter filter) {
            return (filter.judgement() == null || filter.judgement() == judgement)
                    && (filter.state() == null || filter.state() == state);
        }
    }

    /// A task that rows come from, with the name of its unit.
    record Source(UUID task, String unit) {}

    @Transactional(readOnly = true)
    Page page(Filter filter, int number, int size) {
        return page(filter, found(ReviewSql.COUNT, filter).query(Integer.class).single(), number, size);
    }

    /// `totals` are those of the survey: only the rows of one task are counted once more.
    @Transactional(readOnly = true)
    Page page(Filter filter, List<Total> totals, int number, int size) {
        return filter.task() == null
                ? page(
                        filter,
                        totals.stream()
                                .filter(total -> total.within(filter))
                                .mapToInt(Total::rows)
                                .sum(),
                        number,
                        size)
                : page(filter, number, size);
    }

    private Page page(Filter filter, int total, int number, int size) {
        var paging = Paging.within(number, size, total);
        var rows = found(ReviewSql.PAGE, filter)
                .param("size", size)
                .param("offset", paging.offset())
                .query(this::row)
                .list();
        return new Page(rows, paging);
    }

    private JdbcClient.StatementSpec found(String sql, Filter filter) {
        return database.sql(sql)
                .param("survey", filter.survey())
                .param("task", filter.task())
                .param("judgement", name(filter.judgement()))
                .param("state", name(filter.state()));
    }

    private static @Nullable String name(@Nullable Enum<?> one) {
        return one == null ? null : one.name();
    }

    @Transactional(readOnly = true)
    List<Total> totals(UUID survey) {
        return database.sql(ReviewSql.TOTALS)
                .param("survey", survey)
                .query((row, number) -> {
                    var judgement = row.getString("judgement");
                    return new Total(
                            judgement == null ? null : Judgement.valueOf(judgement),
                            State.valueOf(row.getString("state")),
                            row.getInt("rows"));
                })
                .list();
    }

    @Transactional(readOnly = true)
    List<Source> sources(UUID survey) {
        return database.sql(ReviewSql.UNITS)
                .param("survey", survey)
                .query((row, number) -> new Source(id(row, "id"), row.getString("unit_name")))
                .list();
    }

    @Transactional(readOnly = true)
    Optional<ReviewedRow> find(UUID id) {
        return database.sql(ReviewSql.FIND).param("id", id).query(this::row).optional();
    }

    /// Those that the viewer may see.
    @Transactional(readOnly = true)
    List<ReviewedRow> findAll(Collection<UUID> ids) {
        return whole(ids.toArray(UUID[]::new));
    }

    private List<ReviewedRow> whole(UUID[] rows) {
        return database.sql(ReviewSql.FIND_ALL)
                .param("rows", rows)
                .query(this::row)
                .list();
    }

    /// What a site verification of the row can look at with it: screened rows of the enterprise that wait for review.
    @Transactional(readOnly = true)
    List<ReviewedRow> visitedWith(ReviewedRow row) {
        return database
                .sql(ReviewSql.OTHERS)
                .param("task", row.report().task())
                .param("id", row.id())
                .param("enterprise", row.cells().get(RowField.ENTERPRISE))
                .param("code", row.cells().get(RowField.CREDIT_CODE))
                .param("most", SiteVerification.MOST_ROWS - 1)
                .query(this::row)
                .list()
                .stream()
                .filter(other -> other.head() != null && other.state() == State.OPEN)
                .toList();
    }

    /// Locked with their tasks until the end of the transaction, so that no unit changes a row meanwhile; only those
    /// whose review may be changed.
    List<ReviewedRow> lock(Collection<UUID> ids) {
        var rows = ids.toArray(UUID[]::new);
        database.sql(ReviewSql.LOCK_TASKS).param("rows", rows).query().listOfRows();
        var locked = database.sql(ReviewSql.LOCK)
                .param("rows", rows)
                .query(UUID.class)
                .list();
        return whole(locked.toArray(UUID[]::new));
    }

    /// Verdicts and acts together, the latest first.
    @Transactional(readOnly = true)
    Timeline timeline(UUID row) {
        var acts =
                database.sql(ReviewSql.ACTS).param("id", row).query(this::act).list();
        var verdicts = database.sql(ReviewSql.VERDICTS)
                .param("id", row)
                .query(this::verdict)
                .list();
        return Timeline.of(verdicts, acts);
    }

    private Timeline.Done act(ResultSet row, int number) throws SQLException {
        return new Timeline.Done(
                ReviewMove.Act.valueOf(row.getString("act")),
                State.valueOf(row.getString("to_state")),
                row.getInt("verdict"),
                row.getString("reason"),
                json.readValue(row.getString("missing"), NAMES),
                row.getString("person"),
                row.getString("unit_name"),
                row.getString("on_behalf_of"),
                row.getObject("done_on", LocalDate.class),
                row.getObject("done_at", OffsetDateTime.class).toInstant());
    }

    private Timeline.Judged verdict(ResultSet row, int number) throws SQLException {
        return new Timeline.Judged(
                row.getInt("ordinal"),
                row.getString("rules"),
                row.getObject("as_of", LocalDate.class),
                json.readValue(row.getString("parts"), PARTS),
                json.readValue(row.getString("causes"), CAUSES),
                row.getObject("screened_at", OffsetDateTime.class).toInstant());
    }

    private ReviewedRow row(ResultSet row, int number) throws SQLException {
        var report = new ReviewedRow.Report(
                id(row, "survey_id"),
                row.getString("keeper_path"),
                id(row, "task_id"),
                row.getLong("task_version"),
                id(row, "unit_id"),
                row.getString("unit_name"),
                row.getString("place"),
                Move.State.valueOf(row.getString("task_state")),
                row.getObject("handed_in_by", UUID.class),
                row.getObject("signed_by", UUID.class));
        return new ReviewedRow(
                id(row, "id"),
                row.getInt("ordinal"),
                row.getLong("row_version"),
                Cells.named(json.readValue(row.getString("cells"), TEXTS)),
                report,
                head(row),
                row.getString("reason"));
    }

    private static ReviewedRow.@Nullable Head head(ResultSet row) throws SQLException {
        var kept = row.getString("kept");
        if (kept == null) {
            return null;
        }
        var state = State.valueOf(row.getString("state"));
        var proposal = row.getString("proposal");
        return new ReviewedRow.Head(
                row.getLong("version"),
                row.getLong("screened"),
                row.getInt("verdict"),
                Judgement.valueOf(row.getString("judgement")),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("carried"),
                state,
                state == State.OPEN && kept.equals(State.SENT_BACK.name()),
                proposal == null ? null : ReviewMove.Proposal.valueOf(proposal),
                row.getObject("proposed_by", UUID.class),
                row.getObject("decided_verdict", Integer.class));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class), column);
    }
}
