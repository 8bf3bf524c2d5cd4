package org.tuichu.directory.persistence;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tuichu.directory.UnitReferences;

/// The people of a unit follow it when it turns out to be another one.
@Component
class OfficersOfUnits implements UnitReferences {
    private static final String OF_UNIT = """
            SELECT name FROM officer WHERE unit_id = :unit ORDER BY valid_to DESC NULLS FIRST, name""";

    private static final String FOLLOW = "UPDATE officer SET unit_id = :kept WHERE unit_id = :merged";

    private final JdbcClient database;

    OfficersOfUnits(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String kind() {
        return "officers";
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
