package org.tuichu.access;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where the people of a unit sit: what the directory says of it today.
@Component
class DeskOfUnit {
    private static final String FIND = """
            SELECT u.id, u.name, u.office, j.id AS jurisdiction_id, j.name AS jurisdiction_name, j.path
            FROM unit u JOIN jurisdiction j ON j.id = u.jurisdiction_id WHERE u.id = :unit""";

    private final JdbcClient database;

    DeskOfUnit(JdbcClient database) {
        this.database = database;
    }

    /// A unit and its place.
    record Desk(
            UUID unitId,
            String unitName,
            boolean office,
            String jurisdictionId,
            String jurisdictionName,
            String jurisdictionPath) {}

    Desk find(UUID unitId) {
        return database.sql(FIND)
                .param("unit", unitId)
                .query((row, number) -> new Desk(
                        unitId,
                        row.getString("name"),
                        row.getBoolean("office"),
                        row.getString("jurisdiction_id"),
                        row.getString("jurisdiction_name"),
                        row.getString("path")))
                .single();
    }
}
