package org.tuichu.programmes.intake;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tuichu.directory.UnitReferences;

/// What names in programmes mean follows a unit that turns out to be another one; who confirmed it stays.
@Component
class NamesOfUnits implements UnitReferences {
    private static final String OF_UNIT = """
            SELECT programme_unit.name || ' · ' || programme.title
            FROM programme_unit JOIN programme ON programme.id = programme_unit.programme_id
            WHERE programme_unit.unit_id = :unit
            ORDER BY programme.year DESC, programme.title, programme_unit.name""";

    private static final String FOLLOW = "UPDATE programme_unit SET unit_id = :kept WHERE unit_id = :merged";

    private final JdbcClient database;

    NamesOfUnits(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String kind() {
        return "names";
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
