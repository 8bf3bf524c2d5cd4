package org.tuichu.directory.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tuichu.database.LikePattern;
import org.tuichu.directory.Unit;
import org.tuichu.directory.UnitFunction;
import org.tuichu.directory.UnitId;
import org.tuichu.directory.UnitName;
import org.tuichu.directory.UnitPage;
import org.tuichu.directory.UnitQuery;

/// The questions asked about units; runs in the transaction of the caller.
@Component
class UnitReading {
    private static final String FIND = """
            SELECT id, version, jurisdiction_id, jurisdiction_path, name, kind, function, office, place_id,
                   valid_from, valid_to, confirmed_by, confirmed_on_behalf_of, merged_into
            FROM unit WHERE id = ANY (:ids::uuid[])""";

    private static final String BY_NAME = """
            SELECT id, version, jurisdiction_id, jurisdiction_path, name, kind, function, office, place_id,
                   valid_from, valid_to, confirmed_by, confirmed_on_behalf_of, merged_into
            FROM unit
            WHERE jurisdiction_id = :jurisdiction AND name = :name AND merged_into IS NULL
              AND (valid_to IS NULL OR valid_to >= :day::date)
            ORDER BY valid_to LIMIT 1""";

    private static final String OF_PLACE = """
            SELECT id, version, jurisdiction_id, jurisdiction_path, name, kind, function, office, place_id,
                   valid_from, valid_to, confirmed_by, confirmed_on_behalf_of, merged_into
            FROM unit
            WHERE jurisdiction_id = :jurisdiction AND place_id = :place AND kind = 'BODY'
              AND merged_into IS NULL AND (valid_to IS NULL OR valid_to >= :day::date)
            ORDER BY valid_to, name LIMIT 1""";

    private static final String IN_JURISDICTION = """
            SELECT id, version, jurisdiction_id, jurisdiction_path, name, kind, function, office, place_id,
                   valid_from, valid_to, confirmed_by, confirmed_on_behalf_of, merged_into
            FROM unit WHERE jurisdiction_id = :jurisdiction AND merged_into IS NULL
            ORDER BY office DESC, kind, place_id IS NOT NULL, name COLLATE "zh-x-icu\"""";

    private static final String ALTERNATIVES = """
            SELECT id, version, jurisdiction_id, jurisdiction_path, name, kind, function, office, place_id,
                   valid_from, valid_to, confirmed_by, confirmed_on_behalf_of, merged_into
            FROM unit u
            WHERE jurisdiction_id = :jurisdiction AND id <> :id AND kind = :kind
              AND (valid_to IS NULL OR valid_to >= :day) AND merged_into IS NULL
              AND (name LIKE '%' || :text || '%' OR EXISTS (
                       SELECT 1 FROM unit_alias a WHERE a.unit_id = u.id AND a.alias LIKE '%' || :text || '%'))
            ORDER BY office DESC, place_id IS NOT NULL, name COLLATE "zh-x-icu" LIMIT :limit""";

    private static final String NAMES = """
            SELECT alias, valid_from, valid_to FROM unit_alias WHERE unit_id = :id
            ORDER BY valid_to DESC NULLS FIRST, valid_from DESC NULLS LAST, alias COLLATE "zh-x-icu\"""";

    private static final String MEMBERS = """
            SELECT u.id, u.version, u.jurisdiction_id, u.jurisdiction_path, u.name, u.kind, u.function, u.office,
                   u.place_id, u.valid_from, u.valid_to, u.confirmed_by,
                   u.confirmed_on_behalf_of, u.merged_into
            FROM unit_member m JOIN unit u ON u.id = m.member_id
            WHERE m.class_id = :id ORDER BY u.name COLLATE "zh-x-icu\"""";

    private static final String CLASSES = """
            SELECT u.id, u.version, u.jurisdiction_id, u.jurisdiction_path, u.name, u.kind, u.function, u.office,
                   u.place_id, u.valid_from, u.valid_to, u.confirmed_by,
                   u.confirmed_on_behalf_of, u.merged_into
            FROM unit_member m JOIN unit u ON u.id = m.class_id
            WHERE m.member_id = :id ORDER BY u.name COLLATE "zh-x-icu\"""";

    /// The first number is for nothing else; the lock falls at the end of the transaction.
    private static final String HOLD =
            "SELECT pg_advisory_xact_lock(2, hashtext(:path)) FROM (SELECT 1) one WHERE may_write(:path)";

    private static final String MAY_WRITE = "SELECT may_write(jurisdiction_path) FROM unit WHERE id = :id";

    private static final String RECORDS = """
            WITH RECURSIVE record AS (
                SELECT id FROM unit WHERE id = :id
                UNION
                SELECT unit.id FROM unit JOIN record ON unit.merged_into = record.id)
            SELECT id FROM record""";

    private static final String LIST = """
            SELECT u.id, u.version, u.jurisdiction_id, u.jurisdiction_path, u.name, u.kind, u.function, u.office,
                   u.place_id, u.valid_from, u.valid_to, u.confirmed_by,
                   u.confirmed_on_behalf_of, u.merged_into, j.full_name AS jurisdiction_name,
                   ARRAY(SELECT a.alias FROM unit_alias a WHERE a.unit_id = u.id ORDER BY a.alias) AS aliases
            FROM unit u JOIN jurisdiction j ON j.id = u.jurisdiction_id
            WHERE u.jurisdiction_path LIKE :path || '%' AND u.merged_into IS NULL
              AND (:day::date IS NULL OR u.valid_to IS NULL OR u.valid_to >= :day)
              AND (:function::text IS NULL OR u.function = :function)
              AND (:text::text IS NULL OR u.name LIKE '%' || :text || '%' OR EXISTS (
                       SELECT 1 FROM unit_alias a WHERE a.unit_id = u.id AND a.alias LIKE '%' || :text || '%'))
            ORDER BY u.jurisdiction_path, u.office DESC, u.kind, u.place_id IS NOT NULL, u.name COLLATE "zh-x-icu", u.id
            LIMIT :size OFFSET :skip""";

    private static final String COUNT = """
            SELECT count(*)
            FROM unit u
            WHERE u.jurisdiction_path LIKE :path || '%' AND u.merged_into IS NULL
              AND (:day::date IS NULL OR u.valid_to IS NULL OR u.valid_to >= :day)
              AND (:function::text IS NULL OR u.function = :function)
              AND (:text::text IS NULL OR u.name LIKE '%' || :text || '%' OR EXISTS (
                       SELECT 1 FROM unit_alias a WHERE a.unit_id = u.id AND a.alias LIKE '%' || :text || '%'))""";

    private final JdbcClient database;

    UnitReading(JdbcClient database) {
        this.database = database;
    }

    Optional<Unit> find(UnitId id) {
        return findAll(List.of(id)).values().stream().findFirst();
    }

    Map<UnitId, Unit> findAll(Collection<UnitId> ids) {
        return database
                .sql(FIND)
                .param("ids", ids.stream().map(UnitId::value).distinct().toArray(UUID[]::new))
                .query(UnitRows::unit)
                .list()
                .stream()
                .collect(Collectors.toMap(Unit::id, Function.identity()));
    }

    void hold(String jurisdictionPath) {
        database.sql(HOLD).param("path", jurisdictionPath).query().listOfRows();
    }

    boolean mayWrite(UnitId id) {
        return database.sql(MAY_WRITE)
                .param("id", id.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /// The one that bears the name and had not ended before `day`; null: that never ends.
    Optional<Unit> byName(String jurisdictionId, String name, @Nullable LocalDate day) {
        return database.sql(BY_NAME)
                .param("jurisdiction", jurisdictionId)
                .param("name", name)
                .param("day", day)
                .query(UnitRows::unit)
                .optional();
    }

    /// The body that governs the place and had not ended before `day`; null: that never ends.
    Optional<Unit> ofPlace(String jurisdictionId, String placeId, @Nullable LocalDate day) {
        return database.sql(OF_PLACE)
                .param("jurisdiction", jurisdictionId)
                .param("place", placeId)
                .param("day", day)
                .query(UnitRows::unit)
                .optional();
    }

    List<Unit> inJurisdiction(String jurisdictionId) {
        return database.sql(IN_JURISDICTION)
                .param("jurisdiction", jurisdictionId)
                .query(UnitRows::unit)
                .list();
    }

    List<Unit> alternatives(Unit unit, String text, LocalDate day, int limit) {
        return database.sql(ALTERNATIVES)
                .param("jurisdiction", unit.jurisdictionId())
                .param("id", unit.id().value())
                .param("kind", unit.kind().name())
                .param("text", LikePattern.escape(text.strip()))
                .param("day", day)
                .param("limit", limit)
                .query(UnitRows::unit)
                .list();
    }

    List<UnitName> names(UnitId id) {
        return database.sql(NAMES).param("id", id.value()).query(UnitRows::name).list();
    }

    List<Unit> members(UnitId id) {
        return database.sql(MEMBERS)
                .param("id", id.value())
                .query(UnitRows::unit)
                .list();
    }

    Set<UnitId> recordsOf(UnitId id) {
        return Set.copyOf(database.sql(RECORDS)
                .param("id", id.value())
                .query((row, number) -> new UnitId(row.getObject(1, UUID.class)))
                .set());
    }

    List<Unit> classesOf(UnitId id) {
        return database.sql(CLASSES)
                .param("id", id.value())
                .query(UnitRows::unit)
                .list();
    }

    UnitPage list(UnitQuery query) {
        var rows = filtered(LIST, query)
                .param("size", query.size())
                .param("skip", (long) query.page() * query.size())
                .query(UnitRows::listed)
                .list();
        var total = filtered(COUNT, query).query(Long.class).single();
        return new UnitPage(rows, query.page(), query.size(), total);
    }

    private JdbcClient.StatementSpec filtered(String sql, UnitQuery query) {
        UnitFunction function = query.function();
        var text = query.text();
        return database.sql(sql)
                .param("path", query.jurisdictionPath())
                .param("day", query.inBeingOn())
                .param("function", function == null ? null : function.name())
                .param("text", text == null || text.isBlank() ? null : LikePattern.escape(text.strip()));
    }
}
