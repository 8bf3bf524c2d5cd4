package org.tuichu.survey.template;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.survey.campaign.Cells;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads all rows of a task in their order, a thousand at a time. What the viewer may not see is not there.
@Component
class TaskRows {
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final int SIZE = 1_000;

    private static final String NEXT = """
            SELECT id, ordinal, cells FROM survey_row WHERE task_id = :task AND ordinal > :after ORDER BY ordinal LIMIT :size""";

    private static final String EARLIER = """
            SELECT t.id FROM survey_task t JOIN survey s ON s.id = t.survey_id
            WHERE t.unit_id IN (:units) AND s.as_of < :asOf AND EXISTS (SELECT FROM survey_row r WHERE r.task_id = t.id)
            ORDER BY s.as_of DESC, t.id LIMIT 1""";

    private final JdbcClient database;
    private final JsonMapper json;

    TaskRows(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    record One(UUID id, int ordinal, Cells cells) {}

    /// The task in which these units last reported rows as of a day before `asOf`.
    @Transactional(readOnly = true)
    Optional<UUID> earlier(Collection<UUID> units, LocalDate asOf) {
        return database.sql(EARLIER)
                .param("units", units)
                .param("asOf", asOf)
                .query(UUID.class)
                .optional();
    }

    /// `after` is the place of the last row that was read, 0 at first.
    @Transactional(readOnly = true)
    List<One> next(UUID task, int after) {
        return database.sql(NEXT)
                .param("task", task)
                .param("after", after)
                .param("size", SIZE)
                .query((row, number) -> new One(
                        Objects.requireNonNull(row.getObject("id", UUID.class)),
                        row.getInt("ordinal"),
                        Cells.named(json.readValue(row.getString("cells"), TEXTS))))
                .list();
    }
}
