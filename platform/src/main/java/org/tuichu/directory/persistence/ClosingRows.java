package org.tuichu.directory.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tuichu.directory.Closing;
import org.tuichu.directory.NewClosing;
import org.tuichu.directory.UnitId;
import org.tuichu.ledger.Actor;

/// The rows of closings; runs in the transaction of the caller. One of `unit` and `zone` is null.
@Component
class ClosingRows {
    private static final String INSERT = """
            INSERT INTO closing
                (id, jurisdiction_path, unit_id, zone_id, last_day, reason, successor_id, closed_by,
                closed_on_behalf_of, closed_at)
            VALUES (gen_random_uuid(), :path, :unit, :zone, :lastDay, :reason, :successor, :by, :behalf, :at)""";

    private static final String TAKE_BACK = """
            UPDATE closing SET reopened_by = :by, reopened_on_behalf_of = :behalf, reopened_at = :at
            WHERE (unit_id = :unit OR zone_id = :zone) AND reopened_at IS NULL""";

    private static final String OF = """
            SELECT c.last_day, c.reason, c.successor_id, s.name AS successor_name, c.closed_by,
                   c.closed_on_behalf_of, c.closed_at, c.reopened_by, c.reopened_on_behalf_of, c.reopened_at
            FROM closing c LEFT JOIN unit s ON s.id = c.successor_id
            WHERE c.unit_id = :unit OR c.zone_id = :zone
            ORDER BY c.closed_at DESC, c.id""";

    private final JdbcClient database;

    ClosingRows(JdbcClient database) {
        this.database = database;
    }

    /// What is closed.
    record Subject(@Nullable UnitId unit, @Nullable String zone) {}

    void insert(Subject of, String path, NewClosing closing, String by, Instant at) {
        var successor = closing.successor();
        about(INSERT, of)
                .param("path", path)
                .param("lastDay", closing.lastDay())
                .param("reason", closing.reason().strip())
                .param("successor", successor == null ? null : successor.value())
                .param("by", by)
                .param("behalf", Actor.lender())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// False where no closing holds.
    boolean takeBack(Subject of, String by, Instant at) {
        return about(TAKE_BACK, of)
                        .param("by", by)
                        .param("behalf", Actor.lender())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    List<Closing> of(Subject of) {
        return about(OF, of).query(ClosingRows::closing).list();
    }

    private JdbcClient.StatementSpec about(String sql, Subject of) {
        var unit = of.unit();
        return database.sql(sql)
                .param("unit", unit == null ? null : unit.value())
                .param("zone", of.zone());
    }

    private static Closing closing(ResultSet row, int number) throws SQLException {
        return new Closing(
                row.getObject("last_day", LocalDate.class),
                row.getString("reason"),
                UnitRows.id(row, "successor_id"),
                row.getString("successor_name"),
                row.getString("closed_by"),
                row.getString("closed_on_behalf_of"),
                row.getObject("closed_at", OffsetDateTime.class).toInstant(),
                row.getString("reopened_by"),
                row.getString("reopened_on_behalf_of"),
                instant(row.getObject("reopened_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
