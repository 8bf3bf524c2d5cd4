package org.tuichu.enterprises.register;

import java.util.LinkedHashMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tuichu.statute.line.DescriptionRefused;
import org.tuichu.statute.line.EnterpriseName;

/// Keeps beside enterprises the words by which alike names find them; runs in the transaction of the caller.
@Component
class EnterpriseKeys {
    private static final String FORGET = "DELETE FROM enterprise_key WHERE enterprise_id = :id";

    /// A key that two of its names have stands with the one that comes first.
    private static final String KEEP = """
            INSERT INTO enterprise_key (enterprise_id, key, jurisdiction_path, name, reader)
            SELECT e.id, u.key, e.jurisdiction_path, u.name, :reader
            FROM enterprise e, unnest(:keys::text[], :names::text[]) AS u (key, name) WHERE e.id = :id""";

    private final JdbcClient database;

    EnterpriseKeys(JdbcClient database) {
        this.database = database;
    }

    /// Of its names as they stand now.
    void keep(UUID enterprise) {
        var keys = new LinkedHashMap<String, String>();
        database.sql(NamedSql.NAMES)
                .param("id", enterprise)
                .query(String.class)
                .list()
                .forEach(name -> named(name).keys().forEach(key -> keys.putIfAbsent(key, name)));
        database.sql(FORGET).param("id", enterprise).update();
        database.sql(KEEP)
                .param("id", enterprise)
                .param("keys", keys.keySet().toArray(String[]::new))
                .param("names", keys.values().toArray(String[]::new))
                .param("reader", EnterpriseName.EDITION)
                .update();
    }

    /// Taken apart; one that is too long is nothing to compare.
    static EnterpriseName named(String written) {
        try {
            return EnterpriseName.of(written);
        } catch (DescriptionRefused tooLong) {
            return EnterpriseName.of("");
        }
    }
}
