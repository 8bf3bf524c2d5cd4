package org.tuichu.programmes.responsibility;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tuichu.directory.UnitReferences;

/// Letters follow a unit that turns out to be another one; the name of the day stays.
@Component
class UnitsOfLetters implements UnitReferences {
    private static final String OF_UNIT = """
            SELECT title || ' · ' || programme_title FROM responsibility_letter WHERE below_unit_id = :unit
            ORDER BY drafted_at DESC""";

    private static final String FOLLOW =
            "UPDATE responsibility_letter SET below_unit_id = :kept WHERE below_unit_id = :merged";

    private final JdbcClient database;

    UnitsOfLetters(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String kind() {
        return "letters";
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
