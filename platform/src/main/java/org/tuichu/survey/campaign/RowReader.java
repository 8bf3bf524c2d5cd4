package org.tuichu.survey.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.shell.Paging;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads the rows of tasks. What the viewer may not see is not there.
@Component
class RowReader {
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private static final String PAGE = """
            SELECT id, version, task_id, ordinal, cells FROM survey_row WHERE task_id = :task
            ORDER BY ordinal LIMIT :size OFFSET :offset""";

    private static final String FIND = "SELECT id, version, task_id, ordinal, cells FROM survey_row WHERE id = :id";

    private final JdbcClient database;
    private final JsonMapper json;

    RowReader(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /// One page of the rows of a task.
    record Page(List<SurveyRow> rows, Paging paging) {}

    @Transactional(readOnly = true)
    Page of(Task task, int number, int size) {
        var paging = Paging.within(number, size, task.rows());
        var rows = database.sql(PAGE)
                .param("task", task.id())
                .param("size", size)
                .param("offset", paging.offset())
                .query(this::row)
                .list();
        return new Page(rows, paging);
    }

    @Transactional(readOnly = true)
    Optional<SurveyRow> find(UUID id) {
        return database.sql(FIND).param("id", id).query(this::row).optional();
    }

    private SurveyRow row(ResultSet row, int number) throws SQLException {
        return new SurveyRow(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getLong("version"),
                Objects.requireNonNull(row.getObject("task_id", UUID.class)),
                row.getInt("ordinal"),
                Cells.named(json.readValue(row.getString("cells"), TEXTS)));
    }
}
