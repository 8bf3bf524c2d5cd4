package org.tuichu.survey.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
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

/// Reads what officers found out about lines of rows.
@Component
class RowFacts {
    private static final String OF_ROWS = """
            SELECT DISTINCT ON (row_id, part, fact) row_id, part, words, fact, value, source, found_on, basis, said_by, said_account,
                said_on_behalf_of, said_at
            FROM survey_fact WHERE row_id = ANY (:rows) ORDER BY row_id, part, fact, ordinal DESC""";

    private final JdbcClient database;

    RowFacts(JdbcClient database) {
        this.database = database;
    }

    /// The latest of each line and fact; rows of which nothing was found out are left out. One round trip.
    @Transactional(readOnly = true)
    Map<UUID, List<RowFact>> of(Collection<UUID> rows) {
        var facts = new HashMap<UUID, List<RowFact>>();
        database.sql(OF_ROWS).param("rows", rows.toArray(UUID[]::new)).query(row -> {
            facts.computeIfAbsent(id(row, "row_id"), none -> new ArrayList<>()).add(fact(row));
        });
        return facts;
    }

    @Transactional(readOnly = true)
    List<RowFact> of(UUID row) {
        return of(List.of(row)).getOrDefault(row, List.of());
    }

    private static RowFact fact(ResultSet row) throws SQLException {
        return new RowFact(
                row.getInt("part"),
                row.getString("words"),
                row.getString("fact"),
                row.getString("value"),
                RowFact.Source.valueOf(row.getString("source")),
                Objects.requireNonNull(row.getObject("found_on", LocalDate.class)),
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
