package org.tuichu.enterprises.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tuichu.access.Person;
import org.tuichu.access.Viewer;
import org.tuichu.enterprises.LineId;

/// The endings of lines in the database; runs in the transaction of the caller.
@Component
class Endings {
    private static final String OF_LINE = """
            SELECT ordinal, kind, since, reason, written_by, written_account, written_on_behalf_of, written_at, decision,
                decided_by, decided_on_behalf_of, decided_at, decision_reason
            FROM line_ending WHERE line_id = :id ORDER BY ordinal DESC""";

    private static final String PROPOSE = """
            INSERT INTO line_ending (line_id, ordinal, jurisdiction_path, kind, since, reason, written_by, written_account,
                written_on_behalf_of, written_at)
            SELECT :id, coalesce(max(ordinal), 0) + 1, :path, :kind, :since, :reason, :by, :account, :behalf, :at
            FROM line_ending WHERE line_id = :id""";

    private static final String DECIDE = """
            UPDATE line_ending SET decision = :decision, decided_by = :by, decided_account = :account,
                decided_on_behalf_of = :behalf, decided_at = :at, decision_reason = :reason
            WHERE line_id = :id AND ordinal = :ordinal AND decision IS NULL""";

    private static final String WITHDRAW = """
            UPDATE line SET withdrawn_at = :at, withdrawn_by = :by, withdrawn_on_behalf_of = :behalf,
                withdrawn_reason = :reason WHERE id = :id""";

    private final JdbcClient database;
    private final Clock clock;

    Endings(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// The latest first.
    List<LineEnding> of(LineId id) {
        return database.sql(OF_LINE)
                .param("id", id.value())
                .query((row, at) -> ending(row))
                .list();
    }

    void propose(LineId id, LineEnding.Kind kind, @Nullable LocalDate since, String reason, Viewer viewer) {
        database.sql(PROPOSE)
                .param("id", id.value())
                .param("path", viewer.jurisdictionPath())
                .param("kind", kind.name())
                .param("since", since)
                .param("reason", reason)
                .param("by", Person.of(viewer))
                .param("account", viewer.accountId())
                .param("behalf", Editions.behalf(viewer))
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    void decide(LineId id, int ordinal, Line.Decision decision, @Nullable String reason, Viewer viewer) {
        database.sql(DECIDE)
                .param("id", id.value())
                .param("ordinal", ordinal)
                .param("decision", decision.name())
                .param("by", Person.of(viewer))
                .param("account", viewer.accountId())
                .param("behalf", Editions.behalf(viewer))
                .param("at", OffsetDateTime.now(clock))
                .param("reason", reason)
                .update();
    }

    void withdraw(LineId id, String by, @Nullable String onBehalfOf, String reason) {
        database.sql(WITHDRAW)
                .param("id", id.value())
                .param("by", by)
                .param("behalf", onBehalfOf)
                .param("at", OffsetDateTime.now(clock))
                .param("reason", reason)
                .update();
    }

    private static LineEnding ending(ResultSet row) throws SQLException {
        var decision = row.getString("decision");
        return new LineEnding(
                row.getInt("ordinal"),
                LineEnding.Kind.valueOf(row.getString("kind")),
                row.getObject("since", LocalDate.class),
                row.getString("reason"),
                new Line.Written(
                        row.getString("written_by"),
                        Objects.requireNonNull(row.getObject("written_account", UUID.class)),
                        row.getString("written_on_behalf_of"),
                        row.getObject("written_at", OffsetDateTime.class).toInstant()),
                decision == null
                        ? null
                        : new Line.Decided(
                                Line.Decision.valueOf(decision),
                                row.getString("decided_by"),
                                row.getString("decided_on_behalf_of"),
                                row.getObject("decided_at", OffsetDateTime.class)
                                        .toInstant(),
                                row.getString("decision_reason")));
    }
}
