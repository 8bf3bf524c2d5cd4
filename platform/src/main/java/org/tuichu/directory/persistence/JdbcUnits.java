package org.tuichu.directory.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.directory.DirectoryAct;
import org.tuichu.directory.DirectoryRules;
import org.tuichu.directory.ProposedUnit;
import org.tuichu.directory.Unit;
import org.tuichu.directory.UnitChange;
import org.tuichu.directory.UnitId;
import org.tuichu.directory.UnitName;
import org.tuichu.directory.UnitPage;
import org.tuichu.directory.UnitQuery;
import org.tuichu.directory.Units;
import org.tuichu.ledger.Actor;
import org.tuichu.ledger.Facts;

/// Units in PostgreSQL; row-level security narrows every statement to the scope of the work under way.
@Repository
class JdbcUnits implements Units {
    private static final String RENAME = """
            UPDATE unit SET name = :name, version = version + 1
            WHERE id = :id AND version = :version AND may_write(jurisdiction_path)""";

    private static final String ALIAS = """
            INSERT INTO unit_alias (unit_id, jurisdiction_path, alias, valid_from, valid_to)
            SELECT id, jurisdiction_path, :alias, :validFrom, :validTo FROM unit WHERE id = :id AND name <> :alias
            ON CONFLICT (unit_id, alias) DO NOTHING""";

    private static final String DATED_ALIAS = """
            INSERT INTO unit_alias (unit_id, jurisdiction_path, alias, valid_from, valid_to)
            SELECT id, jurisdiction_path, :alias, :validFrom, :validTo FROM unit WHERE id = :id AND name <> :alias
            ON CONFLICT (unit_id, alias) DO UPDATE SET valid_to = excluded.valid_to""";

    private static final String DROP_ALIAS = "DELETE FROM unit_alias WHERE unit_id = :id AND alias = :alias";

    private static final String CONFIRM = """
            UPDATE unit SET confirmed_by = :user, confirmed_on_behalf_of = :behalf, confirmed_at = :at,
                version = version + 1
            WHERE id = :id AND confirmed_by IS NULL""";

    private static final String CONFIRM_SEEN = """
            UPDATE unit SET confirmed_by = coalesce(confirmed_by, :user),
                confirmed_on_behalf_of = CASE WHEN confirmed_by IS NULL THEN :behalf ELSE confirmed_on_behalf_of END,
                confirmed_at = coalesce(confirmed_at, :at),
                version = version + CASE WHEN confirmed_by IS NULL THEN 1 ELSE 0 END
            WHERE id = :id AND version = :version""";

    private static final String MARK_OFFICE = """
            UPDATE unit SET office = (id = :id), version = version + 1
            WHERE jurisdiction_id = (SELECT jurisdiction_id FROM unit WHERE id = :id) AND office <> (id = :id)""";

    private static final String ADD_MEMBERS = """
            INSERT INTO unit_member (class_id, member_id, jurisdiction_path)
            SELECT c.id, m, c.jurisdiction_path FROM unit c, unnest(:members::uuid[]) AS m WHERE c.id = :class
            ON CONFLICT DO NOTHING""";

    private final JdbcClient database;
    private final UnitReading reading;
    private final UnitCreation creation;
    private final UnitVersions versions;
    private final DirectoryActs acts;

    JdbcUnits(
            JdbcClient database,
            UnitReading reading,
            UnitCreation creation,
            UnitVersions versions,
            DirectoryActs acts) {
        this.versions = versions;
        this.database = database;
        this.reading = reading;
        this.creation = creation;
        this.acts = acts;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Unit> find(UnitId id) {
        return reading.find(id);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UnitId, Unit> findAll(Collection<UnitId> ids) {
        return reading.findAll(ids);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Unit> inJurisdiction(String jurisdictionId) {
        return reading.inJurisdiction(jurisdictionId);
    }

    @Override
    @Transactional(readOnly = true)
    public UnitPage list(UnitQuery query) {
        return reading.list(query);
    }

    @Override
    @Transactional(readOnly = true)
    public List<UnitName> names(UnitId id) {
        return reading.names(id);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Unit> members(UnitId id) {
        return reading.members(id);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Unit> classesOf(UnitId id) {
        return reading.classesOf(id);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<UnitId> recordsOf(UnitId id) {
        return reading.recordsOf(id);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Unit> alternatives(Unit unit, String text, LocalDate day, int limit) {
        return reading.alternatives(unit, text, day, limit);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(String jurisdictionPath) {
        reading.hold(jurisdictionPath);
    }

    @Override
    @Transactional
    public Unit create(ProposedUnit proposal) {
        return creation.create(proposal, null);
    }

    @Override
    @Transactional
    public Unit create(ProposedUnit proposal, @Nullable LocalDate day) {
        return creation.create(proposal, day);
    }

    @Override
    @Transactional
    public UnitChange rename(UnitId id, long version, String name, @Nullable LocalDate from) {
        var obstacle = versions.obstacle(id);
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        var before = reading.find(id).orElseThrow();
        var taken = reading.byName(before.jurisdictionId(), name, from);
        if (taken.isPresent() && !taken.get().id().equals(id)) {
            return new UnitChange.NameTaken(taken.get());
        }
        var former = new UnitName(before.name(), null, from == null ? null : from.minusDays(1));
        var refusal = DirectoryRules.naming(before, former);
        if (refusal.isPresent()) {
            return new UnitChange.Refused(refusal.get());
        }
        if (before.version() != version || renamed(id, version, name) == 0) {
            return new UnitChange.Stale(reading.find(id).orElseThrow());
        }
        database.sql(DROP_ALIAS).param("id", id.value()).param("alias", name).update();
        alias(DATED_ALIAS, id, former);
        acts.record(
                DirectoryAct.UNIT_RENAMED,
                before,
                Facts.NONE.change("name", before.name(), name).and("from", from));
        return new UnitChange.Changed(reading.find(id).orElseThrow());
    }

    @Override
    @Transactional
    public UnitChange addAlias(UnitId id, long version, UnitName alias) {
        return versions.change(id, version, unit -> DirectoryRules.naming(unit, alias), unit -> {
            alias(ALIAS, id, alias);
            acts.record(DirectoryAct.UNIT_NAMES_ADDED, unit, Facts.of("names", List.of(alias)));
            return true;
        });
    }

    @Override
    @Transactional
    public void addAlias(UnitId id, UnitName alias) {
        if (alias(ALIAS, id, alias) == 1) {
            versions.touch(id);
            var now = reading.find(id).orElseThrow();
            acts.record(DirectoryAct.UNIT_NAMES_ADDED, now, Facts.of("names", List.of(alias)));
        }
    }

    @Override
    @Transactional
    public UnitChange confirm(UnitId id, long version, String userName, Instant at) {
        var obstacle = versions.obstacle(id);
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        var confirmed = database.sql(CONFIRM_SEEN)
                .param("id", id.value())
                .param("version", version)
                .param("user", userName)
                .param("behalf", Actor.lender())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        var now = reading.find(id).orElseThrow();
        if (confirmed == 0) {
            return new UnitChange.Stale(now);
        }
        acts.record(DirectoryAct.UNIT_CONFIRMED, now, Facts.NONE);
        return new UnitChange.Changed(now);
    }

    @Override
    @Transactional
    public void confirm(UnitId id, String userName, Instant at) {
        int confirmed = database.sql(CONFIRM)
                .param("id", id.value())
                .param("user", userName)
                .param("behalf", Actor.lender())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        if (confirmed == 1) {
            acts.record(DirectoryAct.UNIT_CONFIRMED, reading.find(id).orElseThrow(), Facts.NONE);
        }
    }

    @Override
    @Transactional
    public void markOffice(UnitId id) {
        reading.find(id).ifPresent(unit -> reading.hold(unit.jurisdictionPath()));
        if (database.sql(MARK_OFFICE).param("id", id.value()).update() > 0) {
            acts.record(DirectoryAct.OFFICE_MARKED, reading.find(id).orElseThrow(), Facts.NONE);
        }
    }

    @Override
    @Transactional
    public void addMembers(UnitId classId, Collection<UnitId> members) {
        var ids = members.stream().map(UnitId::value).toList();
        int added = database.sql(ADD_MEMBERS)
                .param("class", classId.value())
                .param("members", ids.toArray(UUID[]::new))
                .update();
        if (added > 0) {
            acts.record(DirectoryAct.UNIT_MEMBERS_ADDED, reading.find(classId).orElseThrow(), Facts.of("members", ids));
        }
    }

    private int renamed(UnitId id, long version, String name) {
        return database.sql(RENAME)
                .param("id", id.value())
                .param("version", version)
                .param("name", name)
                .update();
    }

    private int alias(String sql, UnitId id, UnitName alias) {
        return database.sql(sql)
                .param("id", id.value())
                .param("alias", alias.name().strip())
                .param("validFrom", alias.validFrom())
                .param("validTo", alias.validTo())
                .update();
    }
}
