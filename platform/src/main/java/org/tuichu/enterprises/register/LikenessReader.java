package org.tuichu.enterprises.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.enterprises.EnterpriseId;
import org.tuichu.enterprises.LineId;

/// Finds lines that are written alike. What the viewer may not see is not there.
@Component
class LikenessReader {
    private static final int MOST_OF_LINE = 20;

    /// Out of sight, where each is spoken of though only one is shown.
    private static final int MOST_ELSEWHERE = 200;

    private final JdbcClient database;

    LikenessReader(JdbcClient database) {
        this.database = database;
    }

    /// The decided ones too.
    @Transactional(readOnly = true)
    List<Likeness> of(LineId line) {
        return asked(LikenessSql.OF_LINE)
                .param("line", line.value())
                .param("most", MOST_OF_LINE)
                .query((row, at) -> likeness(row, side(row, "other_")))
                .list();
    }

    /// A line of a place and one out of its sight: only that there is one, never which.
    record Elsewhere(Likeness likeness, UUID other) {}

    /// Needs the scope of the program.
    @Transactional(readOnly = true)
    List<Elsewhere> elsewhere(String place, LineId line) {
        return asked(LikenessSql.ELSEWHERE)
                .param("place", place)
                .param("line", line.value())
                .param("most", MOST_ELSEWHERE)
                .query((row, at) -> new Elsewhere(likeness(row, null), uuid(row, "other")))
                .list();
    }

    /// Those of `lines` that wait for a person.
    @Transactional(readOnly = true)
    Set<LineId> openAmong(Set<LineId> lines) {
        return lines.isEmpty() ? Set.of() : among(asked(LikenessSql.OPEN_AMONG), lines);
    }

    /// The same of what is out of the sight of a place; needs the scope of the program.
    @Transactional(readOnly = true)
    Set<LineId> openElsewhere(String place, Set<LineId> lines) {
        return lines.isEmpty()
                ? Set.of()
                : among(asked(LikenessSql.ELSEWHERE_AMONG).param("place", place), lines);
    }

    private JdbcClient.StatementSpec asked(String sql) {
        database.sql(LikenessSql.ANY_ORDER).query().listOfRows();
        return database.sql(sql);
    }

    private static Set<LineId> among(JdbcClient.StatementSpec asked, Set<LineId> lines) {
        return asked.param("lines", lines.stream().map(LineId::value).toList())
                .query((row, at) -> new LineId(uuid(row, "one")))
                .set();
    }

    static Likeness likeness(ResultSet row, Likeness.@Nullable Side other) throws SQLException {
        return new Likeness(side(row, ""), other, Likeness.Why.valueOf(row.getString("why")), decided(row));
    }

    static Likeness.Side side(ResultSet row, String of) throws SQLException {
        return new Likeness.Side(
                new LineId(uuid(row, of.isEmpty() ? "one" : "other")),
                row.getString(of + "words"),
                new EnterpriseId(uuid(row, of + "enterprise_id")),
                row.getString(of + "enterprise"),
                row.getString(of + "location_id"),
                row.getString(of + "jurisdiction_path"));
    }

    private static Likeness.@Nullable Decided decided(ResultSet row) throws SQLException {
        var decision = row.getString("decision");
        return decision == null
                ? null
                : new Likeness.Decided(
                        Likeness.Decision.valueOf(decision),
                        row.getString("reason"),
                        row.getString("decided_by"),
                        row.getString("decided_on_behalf_of"),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant());
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class), column);
    }
}
