package org.tuichu.survey.campaign;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// All rows of a task in their order, read a thousand at a time. What the viewer may not see is not there.
@Component
public class TaskRows {
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final int SIZE = 1_000;

    private static final String NEXT = """
            SELECT id, ordinal, cells FROM survey_row WHERE task_id = :task AND ordinal > :after ORDER BY ordinal LIMIT :size""";

    private static final String EARLIER = """
            SELECT t.id FROM survey_task t JOIN survey s ON s.id = t.survey_id
            WHERE t.unit_id IN (:units) AND s.as_of < :asOf AND EXISTS (SELECT FROM survey_row r WHERE r.task_id = t.id)
            ORDER BY s.as_of DESC, t.id LIMIT 1""";

    private static final String REMOVED = "SELECT row_id FROM survey_row_removed WHERE task_id = :task";

    private static final String OWN = """
            SELECT r.id FROM survey_row r JOIN survey_task t ON t.id = r.task_id
            WHERE r.id = ANY(:rows::uuid[]) AND t.unit_id IN (:units)""";

    private final JdbcClient database;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    TaskRows(JdbcClient database, JsonMapper json, PlatformTransactionManager transactions) {
        this.database = database;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
    }

    public record One(UUID id, int ordinal, Cells cells) {}

    /// The task in which these units last reported rows as of a day before `asOf`.
    @Transactional(readOnly = true)
    Optional<UUID> earlier(Collection<UUID> units, LocalDate asOf) {
        return database.sql(EARLIER)
                .param("units", units)
                .param("asOf", asOf)
                .query(UUID.class)
                .optional();
    }

    /// Rows that were in a task and that its unit removed.
    @Transactional(readOnly = true)
    List<UUID> removed(UUID task) {
        return database.sql(REMOVED)
                .param("task", task)
                .query((row, number) -> Objects.requireNonNull(row.getObject("row_id", UUID.class)))
                .list();
    }

    /// Those of `rows` that these units reported.
    @Transactional(readOnly = true)
    Set<UUID> own(Collection<UUID> rows, Collection<UUID> units) {
        return new HashSet<>(database.sql(OWN)
                .param("rows", rows.stream().map(UUID::toString).toArray(String[]::new))
                .param("units", units)
                .query((row, number) -> Objects.requireNonNull(row.getObject("id", UUID.class)))
                .list());
    }

    public Stream<One> stream(UUID task) {
        return Stream.iterate(
                        page(task, 0),
                        page -> !page.isEmpty(),
                        page -> page(task, page.getLast().ordinal()))
                .flatMap(List::stream);
    }

    /// Each page is a transaction of its own where there is none.
    private List<One> page(UUID task, int after) {
        return Objects.requireNonNull(transaction.execute(begun -> next(task, after)));
    }

    /// `after` is the place of the last row that was read, 0 at first.
    private List<One> next(UUID task, int after) {
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
