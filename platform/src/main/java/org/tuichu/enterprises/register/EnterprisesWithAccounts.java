package org.tuichu.enterprises.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.access.Enterprise;
import org.tuichu.access.Enterprises;
import org.tuichu.database.LikePattern;

/// Tells those who make accounts which enterprises the register has.
@Component
class EnterprisesWithAccounts implements Enterprises {
    private static final int MOST = 20;

    private static final String FIND = "SELECT id, name, jurisdiction_path FROM enterprise WHERE id = :id";

    private static final String SEARCH = """
            SELECT id, name, jurisdiction_path, credit_code FROM enterprise
            WHERE jurisdiction_path = :path AND withdrawn_at IS NULL AND (name LIKE '%' || :part || '%' OR credit_code = upper(:text))
            ORDER BY name COLLATE "zh-x-icu", id LIMIT :most""";

    private final JdbcClient database;

    EnterprisesWithAccounts(JdbcClient database) {
        this.database = database;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Enterprise> find(UUID id) {
        return database.sql(FIND)
                .param("id", id)
                .query((row, at) -> enterprise(row))
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Found> search(String jurisdictionPath, String text) {
        return database.sql(SEARCH)
                .param("path", jurisdictionPath)
                .param("part", LikePattern.escape(text))
                .param("text", text)
                .param("most", MOST)
                .query((row, at) -> new Found(enterprise(row), row.getString("credit_code")))
                .list();
    }

    private static Enterprise enterprise(ResultSet row) throws SQLException {
        return new Enterprise(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("jurisdiction_path"));
    }
}
