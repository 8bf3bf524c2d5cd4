package org.tuichu.enterprises.register;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tuichu.statute.line.DescriptionRefused;
import org.tuichu.statute.line.EnterpriseName;

/// Keeps beside enterprises the words by which alike names find them; runs in the transaction of the caller.
@Component
class EnterpriseKeys {
    private static final String FORGET = "DELETE FROM enterprise_key WHERE enterprise_id = :id";

    private static final String KEEP = """
            INSERT INTO enterprise_key (enterprise_id, key, jurisdiction_path, reader)
            SELECT e.id, u.key, e.jurisdiction_path, :reader FROM enterprise e, unnest(:keys::text[]) AS u (key) WHERE e.id = :id""";

    private final JdbcClient database;

    EnterpriseKeys(JdbcClient database) {
        this.database = database;
    }

    /// Of its names as they stand now.
    void keep(UUID enterprise) {
        var names = database.sql(NamedSql.NAMES).param("id", enterprise);
        names.query((row, at) -> named(Objects.requireNonNull(row.getString("name")), List.of((String[])
                        row.getArray("former").getArray())))
                .optional()
                .ifPresent(name -> keep(enterprise, name));
    }

    private void keep(UUID enterprise, EnterpriseName name) {
        database.sql(FORGET).param("id", enterprise).update();
        database.sql(KEEP)
                .param("id", enterprise)
                .param("keys", name.keys().toArray(String[]::new))
                .param("reader", EnterpriseName.EDITION)
                .update();
    }

    /// Taken apart; one that is too long is nothing to compare.
    static EnterpriseName named(String written, List<String> former) {
        try {
            return EnterpriseName.of(written).withFormer(former);
        } catch (DescriptionRefused tooLong) {
            return EnterpriseName.of("");
        }
    }
}
