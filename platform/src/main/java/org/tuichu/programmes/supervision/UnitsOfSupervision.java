package org.tuichu.programmes.supervision;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tuichu.directory.UnitReferences;

/// Who was interviewed or criticised follows when it turns out to be another unit; the name of that day stays.
@Component
class UnitsOfSupervision implements UnitReferences {
    private static final String OF_UNIT = """
            SELECT concat_ws(' ', held_on, title, document_number) FROM supervision WHERE unit_id = :unit
            ORDER BY held_on DESC, title""";

    private static final String FOLLOW = "UPDATE supervision SET unit_id = :kept WHERE unit_id = :merged";

    private final JdbcClient database;

    UnitsOfSupervision(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String kind() {
        return "supervisions";
    }

    @Override
    public JdbcClient.StatementSpec rows() {
        return database.sql(OF_UNIT);
    }

    @Override
    public JdbcClient.StatementSpec following() {
        return database.sql(FOLLOW);
    }
}
