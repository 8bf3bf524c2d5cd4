package org.tuichu.enterprises.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.enterprises.EnterpriseId;
import org.tuichu.enterprises.LineId;
import org.tuichu.enterprises.register.Specification.Capacity;
import org.tuichu.enterprises.register.Specification.Period;

/// Shows lines with the editions of their specification. What the viewer may not see is not there.
@Component
class LineReader {
    private final JdbcClient database;

    LineReader(JdbcClient database) {
        this.database = database;
    }

    @Transactional(readOnly = true)
    List<Line> of(EnterpriseId enterprise) {
        return asked(LineSql.OF_ENTERPRISE, enterprise.value())
                .query(LineReader::line)
                .list();
    }

    @Transactional(readOnly = true)
    Optional<Line.Whole> find(LineId id) {
        return asked(LineSql.FIND, id.value())
                .query(LineReader::line)
                .optional()
                .map(line -> new Line.Whole(
                        line,
                        asked(LineSql.EDITIONS, id.value())
                                .query(LineReader::edition)
                                .list()));
    }

    private JdbcClient.StatementSpec asked(String sql, UUID id) {
        return database.sql(sql).param("id", id);
    }

    static Line line(ResultSet row, int at) throws SQLException {
        var lockedAt = instant(row, "locked_at");
        var withdrawnAt = instant(row, "withdrawn_at");
        return new Line(
                new LineId(uuid(row, "id")),
                row.getLong("version"),
                new EnterpriseId(uuid(row, "enterprise_id")),
                row.getInt("edition"),
                specification(row),
                Line.State.valueOf(row.getString("state")),
                row.getObject("state_since", LocalDate.class),
                lockedAt == null
                        ? null
                        : new Line.Locked(row.getString("locked_by"), row.getString("locked_on_behalf_of"), lockedAt),
                withdrawnAt == null
                        ? null
                        : new Line.Withdrawn(
                                row.getString("withdrawn_by"),
                                row.getString("withdrawn_on_behalf_of"),
                                withdrawnAt,
                                row.getString("withdrawn_reason")));
    }

    private static Line.Edition edition(ResultSet row, int at) throws SQLException {
        var decidedAt = instant(row, "decided_at");
        return new Line.Edition(
                row.getInt("edition"),
                specification(row),
                new Line.Written(
                        row.getString("written_by"),
                        uuid(row, "written_account"),
                        row.getString("written_on_behalf_of"),
                        Objects.requireNonNull(instant(row, "written_at"))),
                row.getString("reason"),
                decidedAt == null
                        ? null
                        : new Line.Decided(
                                Line.Decision.valueOf(row.getString("decision")),
                                row.getString("decided_by"),
                                row.getString("decided_on_behalf_of"),
                                decidedAt,
                                row.getString("decision_reason")));
    }

    private static Specification specification(ResultSet row) throws SQLException {
        var capacity = row.getBigDecimal("capacity");
        var period = row.getString("capacity_period");
        return new Specification(
                row.getString("name"),
                row.getString("kind"),
                row.getString("model"),
                row.getString("site_number"),
                row.getString("serial"),
                row.getObject("operating_since", Integer.class),
                capacity == null
                        ? null
                        : new Capacity(
                                capacity,
                                row.getString("capacity_unit"),
                                period == null ? null : Period.valueOf(period)),
                row.getBigDecimal("transformer_kva"),
                row.getBigDecimal("power_kw"),
                row.getString("description"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class), column);
    }
}
