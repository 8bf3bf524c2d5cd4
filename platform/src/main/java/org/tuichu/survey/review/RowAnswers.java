package org.tuichu.survey.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads what officers established about exceptions for lines of rows.
@Component
class RowAnswers {
    private static final String OF_ROWS = """
            SELECT DISTINCT ON (row_id, part, rule) row_id, part, words, rule, applies, basis, said_by, said_account, said_on_behalf_of,
                said_at
            FROM survey_answer WHERE row_id = ANY (:rows) ORDER BY row_id, part, rule, ordinal DESC""";

    private final JdbcClient database;

    RowAnswers(JdbcClient database) {
        this.database = database;
    }

    /// The latest of each line and rule; rows of which nobody said anything are left out. One round trip.
    @Transactional(readOnly = true)
    Map<UUID, List<RowAnswer>> of(Collection<UUID> rows) {
        var answers = new HashMap<UUID, List<RowAnswer>>();
        database.sql(OF_ROWS).param("rows", rows.toArray(UUID[]::new)).query(row -> {
            answers.computeIfAbsent(id(row, "row_id"), none -> new ArrayList<>())
                    .add(answer(row));
        });
        return answers;
    }

    @Transactional(readOnly = true)
    List<RowAnswer> of(UUID row) {
        return of(List.of(row)).getOrDefault(row, List.of());
    }

    private static RowAnswer answer(ResultSet row) throws SQLException {
        return new RowAnswer(
                row.getInt("part"),
                row.getString("words"),
                row.getString("rule"),
                row.getBoolean("applies"),
                row.getString("basis"),
                row.getString("said_by"),
                id(row, "said_account"),
                row.getString("said_on_behalf_of"),
                row.getObject("said_at", OffsetDateTime.class).toInstant());
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class), column);
    }
}
