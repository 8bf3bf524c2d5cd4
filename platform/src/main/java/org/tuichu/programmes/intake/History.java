package org.tuichu.programmes.intake;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tuichu.ledger.Actor;
import org.tuichu.programmes.DutyId;
import tools.jackson.databind.json.JsonMapper;

/// Keeps what was before beside what is now: one row per changed field, never altered.
@Component
class History {
    private static final String INSERT = """
            INSERT INTO correction (id, programme_id, jurisdiction_path, duty_id, field, as_read, corrected, corrected_by,
                corrected_on_behalf_of, corrected_at)
            VALUES (:id, :programme, :scope, :duty, :field, CAST(:before AS jsonb), CAST(:after AS jsonb), :by,
                :behalf, :at)""";

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    History(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /// Writes a row when the two values differ, and says whether they do.
    boolean record(
            EditContext context,
            @Nullable DutyId duty,
            CorrectionField field,
            @Nullable Object before,
            @Nullable Object after) {
        if (Objects.equals(before, after)) {
            return false;
        }
        database.sql(INSERT)
                .param("id", UUID.randomUUID())
                .param("programme", context.programme())
                .param("scope", context.scope())
                .param("duty", duty == null ? null : duty.value())
                .param("field", field.name())
                .param("before", before == null ? null : json.writeValueAsString(before))
                .param("after", after == null ? null : json.writeValueAsString(after))
                .param("by", context.by())
                .param("behalf", Actor.lender())
                .param("at", now())
                .update();
        context.changed(field, before, after);
        return true;
    }
}
