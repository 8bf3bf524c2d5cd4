package org.tuichu.directory.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tuichu.directory.BusinessDates;
import org.tuichu.directory.DirectoryAct;
import org.tuichu.directory.DirectoryRules;
import org.tuichu.directory.Unit;
import org.tuichu.directory.UnitId;
import org.tuichu.directory.UnitKind;
import org.tuichu.directory.UnitMergers;
import org.tuichu.directory.UnitName;
import org.tuichu.directory.UnitReferences;
import org.tuichu.ledger.Actor;
import org.tuichu.ledger.Facts;

/// Merges units in PostgreSQL, with all that refers to them, in one transaction.
@Repository
class JdbcUnitMergers implements UnitMergers {
    /// Only rows that may be written are locked.
    private static final String LOCK = "SELECT id FROM unit WHERE id = ANY (:ids::uuid[]) FOR UPDATE";

    private static final String NAMES_GAINED = """
            SELECT n.alias, n.valid_from, n.valid_to
            FROM unit k
            CROSS JOIN (SELECT name AS alias, valid_from, valid_to FROM unit WHERE id = :merged
                        UNION ALL
                        SELECT alias, valid_from, valid_to FROM unit_alias WHERE unit_id = :merged) n
            WHERE k.id = :kept AND n.alias <> k.name
              AND NOT EXISTS (SELECT 1 FROM unit_alias a WHERE a.unit_id = k.id AND a.alias = n.alias)
            ORDER BY n.valid_to DESC NULLS FIRST, n.alias COLLATE "zh-x-icu\"""";

    private static final String GAIN_NAME = """
            INSERT INTO unit_alias (unit_id, jurisdiction_path, alias, valid_from, valid_to)
            SELECT id, jurisdiction_path, :alias, :validFrom, :validTo FROM unit WHERE id = :kept
            ON CONFLICT (unit_id, alias) DO NOTHING""";

    private static final String JOIN_CLASSES = """
            INSERT INTO unit_member (class_id, member_id, jurisdiction_path)
            SELECT class_id, :kept, jurisdiction_path FROM unit_member WHERE member_id = :merged
            ON CONFLICT DO NOTHING""";

    private static final String TAKE_MEMBERS = """
            INSERT INTO unit_member (class_id, member_id, jurisdiction_path)
            SELECT :kept, member_id, jurisdiction_path FROM unit_member WHERE class_id = :merged
            ON CONFLICT DO NOTHING""";

    private static final String LEAVE = "DELETE FROM unit_member WHERE member_id = :merged OR class_id = :merged";

    private static final String SUCCEED = """
            UPDATE closing SET successor_id = :kept WHERE successor_id = :merged AND reopened_at IS NULL""";

    private static final String KEEP = """
            UPDATE unit k SET office = k.office OR m.office, place_id = coalesce(k.place_id, m.place_id),
                version = k.version + 1
            FROM unit m WHERE k.id = :kept AND m.id = :merged""";

    private static final String MERGE = """
            UPDATE unit SET merged_into = :kept, merged_by = :by, merged_on_behalf_of = :behalf,
                merged_at = :at, office = false, version = version + 1
            WHERE id = :merged""";

    private static final String MERGERS = """
            SELECT m.id, m.name, k.id AS kept_id, k.name AS kept_name, m.merged_by,
                m.merged_on_behalf_of, m.merged_at
            FROM unit m JOIN unit k ON k.id = m.merged_into
            WHERE m.id = :id OR k.id = :id
            ORDER BY m.merged_at, m.name""";

    private final JdbcClient database;
    private final UnitReading reading;
    private final List<UnitReferences> references;
    private final BusinessDates dates;
    private final DirectoryActs acts;

    JdbcUnitMergers(
            JdbcClient database,
            UnitReading reading,
            List<UnitReferences> references,
            BusinessDates dates,
            DirectoryActs acts) {
        this.dates = dates;
        this.database = database;
        this.reading = reading;
        this.acts = acts;
        this.references = references.stream()
                .sorted(Comparator.comparing(UnitReferences::kind))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Preview> preview(UnitId merged, UnitId kept) {
        return reading.find(merged)
                .flatMap(one -> reading.find(kept)
                        .map(other -> new Preview(
                                one,
                                other,
                                namesGained(merged, kept),
                                one.kind() == UnitKind.CLASS ? reading.members(merged) : reading.classesOf(merged),
                                moving(one),
                                DirectoryRules.merging(one, other, dates.today(one.jurisdictionId())))));
    }

    @Override
    @Transactional
    public Outcome merge(Seen merged, Seen kept, String by, Instant at) {
        reading.find(merged.id()).ifPresent(unit -> reading.hold(unit.jurisdictionPath()));
        var locked = lock(merged.id(), kept.id());
        var one = reading.find(merged.id()).orElse(null);
        var other = reading.find(kept.id()).orElse(null);
        if (one == null || other == null) {
            return new Outcome.NotOurs();
        }
        if (locked == 2 && (one.version() != merged.version() || other.version() != kept.version())) {
            return new Outcome.Stale(one, other);
        }
        var refusal = DirectoryRules.merging(one, other, dates.today(one.jurisdictionId()));
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        if (locked < 2) {
            return new Outcome.NotOurs();
        }
        write(one, other, by, at);
        return new Outcome.Merged(reading.find(kept.id()).orElseThrow());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Merger> of(UnitId unit) {
        return database.sql(MERGERS)
                .param("id", unit.value())
                .query(JdbcUnitMergers::merger)
                .list();
    }

    private List<Moving> moving(Unit merged) {
        var own = reading.mayWrite(merged.id());
        return references.stream().map(rows -> moving(rows, merged.id(), own)).toList();
    }

    private static Moving moving(UnitReferences references, UnitId merged, boolean own) {
        var rows = references
                .rows()
                .param("unit", merged.value())
                .query((row, number) -> references.words(row.getString(1)))
                .list();
        return new Moving(references.kind(), rows.size(), own ? rows : List.of());
    }

    private int lock(UnitId one, UnitId other) {
        return database.sql(LOCK)
                .param("ids", new UUID[] {one.value(), other.value()})
                .query(UUID.class)
                .list()
                .size();
    }

    private List<UnitName> namesGained(UnitId merged, UnitId kept) {
        return pair(NAMES_GAINED, merged, kept).query(UnitRows::name).list();
    }

    private void write(Unit merged, Unit kept, String by, Instant at) {
        for (var name : namesGained(merged.id(), kept.id())) {
            database.sql(GAIN_NAME)
                    .param("kept", kept.id().value())
                    .param("alias", name.name())
                    .param("validFrom", name.validFrom())
                    .param("validTo", name.validTo())
                    .update();
        }
        for (var sql : List.of(JOIN_CLASSES, TAKE_MEMBERS, LEAVE, SUCCEED, KEEP)) {
            pair(sql, merged.id(), kept.id()).update();
        }
        pair(MERGE, merged.id(), kept.id())
                .param("by", by)
                .param("behalf", Actor.lender())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        references.forEach(rows -> follow(rows, merged.id(), kept.id()));
        acts.record(
                DirectoryAct.UNITS_MERGED,
                kept,
                Facts.of("merged", merged.name()).and("mergedId", merged.id().value()));
    }

    private static void follow(UnitReferences rows, UnitId merged, UnitId kept) {
        rows.following()
                .param("merged", merged.value())
                .param("kept", kept.value())
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                rows.followed(merged);
            }
        });
    }

    private JdbcClient.StatementSpec pair(String sql, UnitId merged, UnitId kept) {
        return database.sql(sql).param("merged", merged.value()).param("kept", kept.value());
    }

    private static Merger merger(ResultSet row, int number) throws SQLException {
        return new Merger(
                new UnitId(row.getObject("id", UUID.class)),
                row.getString("name"),
                new UnitId(row.getObject("kept_id", UUID.class)),
                row.getString("kept_name"),
                row.getString("merged_by"),
                row.getString("merged_on_behalf_of"),
                row.getObject("merged_at", OffsetDateTime.class).toInstant());
    }
}
