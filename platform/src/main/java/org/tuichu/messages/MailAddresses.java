package org.tuichu.messages;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.access.Viewer;
import org.tuichu.directory.UnitReferences;
import org.tuichu.directory.Units;
import org.tuichu.ledger.Act;
import org.tuichu.ledger.Facts;
import org.tuichu.ledger.Ledger;

/// The mailbox of a unit, which its own people say. It follows a unit that turns out to be another one, unless that has
/// one of its own.
@Component
class MailAddresses implements UnitReferences {
    private static final String FIND = "SELECT email FROM message_address WHERE unit_id = :unit";

    private static final String SET = """
            INSERT INTO message_address (unit_id, jurisdiction_path, email, changed_at)
            VALUES (:unit, :place, :email, :at)
            ON CONFLICT (unit_id) DO UPDATE SET email = excluded.email, changed_at = excluded.changed_at""";

    private static final String REMOVE = "DELETE FROM message_address WHERE unit_id = :unit";

    private static final String FOLLOW = """
            UPDATE message_address a SET unit_id = :kept
            WHERE a.unit_id = :merged AND NOT EXISTS (SELECT FROM message_address b WHERE b.unit_id = :kept)""";

    private final JdbcClient database;
    private final Units units;
    private final Ledger ledger;
    private final Clock clock;

    MailAddresses(JdbcClient database, Units units, Ledger ledger, Clock clock) {
        this.database = database;
        this.units = units;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<String> find(UUID unit) {
        return database.sql(FIND).param("unit", unit).query(String.class).optional();
    }

    /// From now on; null: no more e-mail. What waits to go out goes where it was to go. Nothing is done, and false
    /// said, where it is not `seen` any more, which is empty for none.
    @Transactional
    public boolean set(Viewer viewer, String seen, @Nullable EmailAddress address) {
        units.hold(viewer.jurisdictionPath());
        var before = find(viewer.unitId()).orElse(null);
        var after = address == null ? null : address.text();
        if (after == null ? before == null : after.equals(before)) {
            return true;
        }
        if (!seen.equals(Objects.requireNonNullElse(before, ""))) {
            return false;
        }
        if (after == null) {
            database.sql(REMOVE).param("unit", viewer.unitId()).update();
        } else {
            database.sql(SET)
                    .param("unit", viewer.unitId())
                    .param("place", viewer.jurisdictionPath())
                    .param("email", after)
                    .param("at", OffsetDateTime.now(clock))
                    .update();
        }
        ledger.record(Act.of(
                MessageAct.MAIL_ADDRESS_CHANGED, "unit", viewer.unitId(), Facts.of("has_address", after != null)));
        return true;
    }

    @Override
    public String kind() {
        return "mailAddresses";
    }

    @Override
    public JdbcClient.StatementSpec rows() {
        return database.sql(FIND);
    }

    @Override
    public JdbcClient.StatementSpec following() {
        return database.sql(FOLLOW);
    }
}
