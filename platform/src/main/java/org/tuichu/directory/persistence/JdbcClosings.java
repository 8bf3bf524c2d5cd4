package org.tuichu.directory.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.directory.Closing;
import org.tuichu.directory.Closings;
import org.tuichu.directory.DirectoryAct;
import org.tuichu.directory.DirectoryRefusal;
import org.tuichu.directory.DirectoryRules;
import org.tuichu.directory.Jurisdiction;
import org.tuichu.directory.NewClosing;
import org.tuichu.directory.Unit;
import org.tuichu.directory.UnitChange;
import org.tuichu.directory.UnitId;
import org.tuichu.directory.persistence.ClosingRows.Subject;
import org.tuichu.ledger.Facts;

/// Closings in PostgreSQL: a row of their own each, and the last day at the unit or zone itself.
@Repository
class JdbcClosings implements Closings {
    /// Finds the row only where it may be written.
    private static final String LOCK_UNIT = "SELECT id FROM unit WHERE id = :id FOR UPDATE";

    private static final String LOCK_ZONE = """
            SELECT id, code, name, full_name, level, parent_id, path, invented, valid_from, valid_to, added_by,
                   added_on_behalf_of
            FROM jurisdiction WHERE id = :id AND level = 'ZONE' FOR UPDATE""";

    private static final String END_UNIT = "UPDATE unit SET valid_to = :lastDay, version = version + 1 WHERE id = :id";

    private static final String END_ZONE = "UPDATE jurisdiction SET valid_to = :lastDay WHERE id = :id";

    private static final String ABOVE = "SELECT path_above(path, id) FROM jurisdiction WHERE id = :id";

    private final JdbcClient database;
    private final UnitReading reading;
    private final ClosingRows rows;
    private final DirectoryActs acts;

    JdbcClosings(JdbcClient database, UnitReading reading, ClosingRows rows, DirectoryActs acts) {
        this.database = database;
        this.reading = reading;
        this.rows = rows;
        this.acts = acts;
    }

    @Override
    @Transactional
    public UnitChange close(UnitId id, long version, NewClosing closing, String by, Instant at) {
        var unit = lockedUnit(id).orElse(null);
        var successor = closing.successor() == null
                ? null
                : reading.find(closing.successor()).orElse(null);
        if (unit == null || (closing.successor() != null && successor == null)) {
            return new UnitChange.NotOurs();
        }
        if (unit.version() != version) {
            return new UnitChange.Stale(unit);
        }
        var refusal = DirectoryRules.closing(unit, closing, successor);
        if (refusal.isPresent()) {
            return new UnitChange.Refused(refusal.get());
        }
        rows.insert(new Subject(id, null), unit.jurisdictionPath(), closing, by, at);
        acts.record(DirectoryAct.UNIT_CLOSED, unit, DirectoryActs.facts(closing));
        return ended(id, closing.lastDay());
    }

    @Override
    @Transactional
    public UnitChange reopen(UnitId id, long version, String by, Instant at) {
        var unit = lockedUnit(id).orElse(null);
        if (unit == null) {
            return new UnitChange.NotOurs();
        }
        if (unit.version() != version) {
            return new UnitChange.Stale(unit);
        }
        if (unit.mergedInto() != null) {
            return new UnitChange.Refused(DirectoryRefusal.MERGED);
        }
        if (reading.byName(unit.jurisdictionId(), unit.name(), null)
                .filter(other -> !other.id().equals(id))
                .isPresent()) {
            return new UnitChange.Refused(DirectoryRefusal.NAME_TAKEN);
        }
        if (!rows.takeBack(new Subject(id, null), by, at)) {
            return new UnitChange.Refused(DirectoryRefusal.NOT_CLOSED);
        }
        acts.record(DirectoryAct.UNIT_REOPENED, unit, Facts.NONE);
        return ended(id, null);
    }

    @Override
    @Transactional
    public ZoneChange closeZone(String id, NewClosing closing, String by, Instant at) {
        var zone = lockedZone(id).orElse(null);
        if (zone == null) {
            return new ZoneChange.NotOurs();
        }
        if (closing.successor() != null) {
            return new ZoneChange.Refused(DirectoryRefusal.ZONE_HAS_NO_SUCCESSOR);
        }
        var refusal = DirectoryRules.closing(zone, closing);
        if (refusal.isPresent()) {
            return new ZoneChange.Refused(refusal.get());
        }
        var above = above(id);
        rows.insert(new Subject(null, id), above, closing, by, at);
        acts.recordZone(
                DirectoryAct.ZONE_CLOSED,
                id,
                above,
                DirectoryActs.facts(closing).and("name", zone.fullName()));
        return endedZone(id, closing.lastDay());
    }

    @Override
    @Transactional
    public ZoneChange reopenZone(String id, String by, Instant at) {
        var zone = lockedZone(id).orElse(null);
        if (zone == null) {
            return new ZoneChange.NotOurs();
        }
        if (!rows.takeBack(new Subject(null, id), by, at)) {
            return new ZoneChange.Refused(DirectoryRefusal.NOT_CLOSED);
        }
        acts.recordZone(DirectoryAct.ZONE_REOPENED, id, above(id), Facts.of("name", zone.fullName()));
        return endedZone(id, null);
    }

    /// The path of the jurisdiction that the zone lies in.
    private String above(String zone) {
        return database.sql(ABOVE).param("id", zone).query(String.class).single();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Closing> ofUnit(UnitId unit) {
        return rows.of(new Subject(unit, null));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Closing> ofZone(String zone) {
        return rows.of(new Subject(null, zone));
    }

    /// With it all units of its place, whoever goes on for it among them.
    private Optional<Unit> lockedUnit(UnitId id) {
        reading.find(id).ifPresent(unit -> reading.hold(unit.jurisdictionPath()));
        var locked = database.sql(LOCK_UNIT).param("id", id.value()).query().listOfRows();
        return locked.isEmpty() ? Optional.empty() : reading.find(id);
    }

    private Optional<Jurisdiction> lockedZone(String id) {
        return database.sql(LOCK_ZONE)
                .param("id", id)
                .query(JurisdictionRows::read)
                .optional();
    }

    private UnitChange ended(UnitId id, @Nullable LocalDate lastDay) {
        database.sql(END_UNIT).param("id", id.value()).param("lastDay", lastDay).update();
        return new UnitChange.Changed(reading.find(id).orElseThrow());
    }

    private ZoneChange endedZone(String id, @Nullable LocalDate lastDay) {
        database.sql(END_ZONE).param("id", id).param("lastDay", lastDay).update();
        return new ZoneChange.Changed(lockedZone(id).orElseThrow());
    }
}
