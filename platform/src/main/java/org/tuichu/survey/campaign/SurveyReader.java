package org.tuichu.survey.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.access.Viewer;
import org.tuichu.survey.campaign.Move.Act;
import org.tuichu.survey.campaign.Move.State;

/// Reads surveys and tasks. What the viewer may not see is not there.
@Component
public class SurveyReader {
    private final JdbcClient database;

    SurveyReader(JdbcClient database) {
        this.database = database;
    }

    /// A survey with the tasks that the viewer sees, by place and name.
    record Whole(Survey survey, List<Task> tasks) {}

    /// Of the place that keeps a programme, in the year of that programme, the latest first.
    @Transactional(readOnly = true)
    List<Survey.Row> ofYear(String place, int year) {
        return database.sql(SurveySql.OF_YEAR)
                .param("place", place)
                .param("year", year)
                .query((row, number) ->
                        new Survey.Row(survey(row), row.getInt("units"), row.getInt("reported"), row.getInt("rows")))
                .list();
    }

    @Transactional(readOnly = true)
    Optional<Whole> whole(UUID id) {
        return of(SurveySql.FIND, id)
                .query((row, number) -> survey(row))
                .optional()
                .map(survey -> new Whole(
                        survey,
                        of(SurveySql.TASKS, id).query(SurveyReader::task).list()));
    }

    @Transactional(readOnly = true)
    public Optional<Survey> survey(UUID id) {
        return of(SurveySql.FIND, id).query((row, number) -> survey(row)).optional();
    }

    @Transactional(readOnly = true)
    public Optional<Task> task(UUID id) {
        return of(SurveySql.FIND_TASK, id).query(SurveyReader::task).optional();
    }

    /// Locked until the end of the transaction; empty also where it may only be read.
    public Optional<Task> lock(UUID id) {
        return of(SurveySql.LOCK, id).query(UUID.class).optional().flatMap(this::task);
    }

    /// Tasks of the viewer's unit.
    @Transactional(readOnly = true)
    List<Task> own(Viewer viewer) {
        return database.sql(SurveySql.OWN)
                .param("units", viewer.unitRecords())
                .query(SurveyReader::task)
                .list();
    }

    /// The latest first.
    @Transactional(readOnly = true)
    List<Task.Entry> history(UUID task) {
        return of(SurveySql.HISTORY, task)
                .query((row, number) -> new Task.Entry(
                        Act.valueOf(row.getString("act")),
                        State.valueOf(row.getString("to_state")),
                        row.getInt("lines"),
                        row.getString("reason"),
                        row.getString("person"),
                        row.getString("unit_name"),
                        row.getString("on_behalf_of"),
                        row.getObject("done_on", LocalDate.class),
                        row.getObject("done_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private JdbcClient.StatementSpec of(String sql, UUID id) {
        return database.sql(sql).param("id", id);
    }

    private static Survey survey(ResultSet row) throws SQLException {
        return new Survey(
                id(row, "survey_id"),
                new Survey.About(
                        id(row, "programme_id"),
                        row.getString("programme_title"),
                        row.getInt("year"),
                        row.getBoolean("sample")),
                new Survey.Keeper(row.getString("survey_path"), row.getString("jurisdiction_name")),
                row.getString("title"),
                row.getObject("as_of", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                new Survey.Opened(row.getString("opened_by"), row.getString("opened_on_behalf_of")));
    }

    private static Task task(ResultSet row, int number) throws SQLException {
        return new Task(
                id(row, "id"),
                row.getLong("version"),
                survey(row),
                new Task.Answerer(id(row, "unit_id"), row.getString("unit_name"), row.getString("unit_path")),
                State.valueOf(row.getString("state")),
                row.getInt("round"),
                row.getBoolean("zero_report"),
                new Task.Trace(
                        absent(row, "handed_in_by"),
                        absent(row, "signed_by"),
                        row.getObject("signed_on", LocalDate.class)),
                row.getInt("rows"));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(absent(row, column), column);
    }

    private static @Nullable UUID absent(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
