package org.tuichu.directory.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.database.LikePattern;
import org.tuichu.directory.DirectoryAct;
import org.tuichu.directory.Jurisdiction;
import org.tuichu.directory.JurisdictionLevel;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.directory.NewZone;
import org.tuichu.ledger.Actor;
import org.tuichu.ledger.Facts;

/// The tree of jurisdictions in PostgreSQL.
@Repository
class JdbcJurisdictions implements Jurisdictions {
    private static final String FIND = """
            SELECT id, code, name, full_name, level, parent_id, path, invented, valid_from, valid_to, added_by,
                   added_on_behalf_of
            FROM jurisdiction WHERE id = :id""";

    private static final String FIND_ALL = """
            SELECT id, code, name, full_name, level, parent_id, path, invented, valid_from, valid_to, added_by,
                   added_on_behalf_of
            FROM jurisdiction WHERE id = ANY (:ids)""";

    private static final String BY_CODE = """
            SELECT id, code, name, full_name, level, parent_id, path, invented, valid_from, valid_to, added_by,
                   added_on_behalf_of
            FROM jurisdiction WHERE id = :code AND code = :code""";

    /// `盘锦市大洼区` by its full name, `涪陵区` by its name; a name that two places bear finds none.
    private static final String BY_NAME = """
            SELECT id, code, name, full_name, level, parent_id, path, invented, valid_from, valid_to, added_by,
                   added_on_behalf_of
            FROM jurisdiction
            WHERE full_name LIKE '%' || :escaped AND (full_name = :name OR name = :name) AND level <> 'TOWN'
            ORDER BY full_name = :name DESC
            LIMIT 2""";

    private static final String PROVINCES = """
            SELECT id, code, name, full_name, level, parent_id, path, invented, valid_from, valid_to, added_by,
                   added_on_behalf_of
            FROM jurisdiction WHERE parent_id IS NULL ORDER BY invented, code, name COLLATE "zh-x-icu\"""";

    private static final String CHILDREN = """
            SELECT id, code, name, full_name, level, parent_id, path, invented, valid_from, valid_to, added_by,
                   added_on_behalf_of
            FROM jurisdiction WHERE parent_id = :parent ORDER BY code NULLS LAST, name COLLATE "zh-x-icu\"""";

    private static final String CONTAINING = """
            SELECT id, code, name, full_name, level, parent_id, path, invented, valid_from, valid_to, added_by,
                   added_on_behalf_of
            FROM jurisdiction
            WHERE (full_name LIKE '%' || :escaped || '%' OR code = :text) AND starts_with(path, :within)
              AND (:day::date IS NULL OR valid_to IS NULL OR valid_to >= :day)
            ORDER BY name = :text DESC,
                     array_position(ARRAY['PROVINCE', 'CITY', 'COUNTY', 'ZONE', 'TOWN'], level),
                     full_name COLLATE "zh-x-icu"
            LIMIT :limit""";

    private static final String ALIKE = """
            SELECT id, code, name, full_name, level, parent_id, path, invented, valid_from, valid_to, added_by,
                   added_on_behalf_of
            FROM jurisdiction
            WHERE full_name % :text AND starts_with(path, :within)
              AND (:day::date IS NULL OR valid_to IS NULL OR valid_to >= :day)
            ORDER BY similarity(full_name, :text) DESC, full_name COLLATE "zh-x-icu"
            LIMIT :limit""";

    private static final String PATH = """
            SELECT id, code, name, full_name, level, parent_id, path, invented, valid_from, valid_to, added_by,
                   added_on_behalf_of
            FROM jurisdiction
            WHERE id = ANY (SELECT unnest(string_to_array(trim(BOTH '/' FROM path), '/'))
                            FROM jurisdiction WHERE id = :id)
            ORDER BY length(path)""";

    private static final String INSERT = """
            INSERT INTO jurisdiction
                (id, name, full_name, level, parent_id, path, invented, valid_from, valid_to, added_by,
                 added_on_behalf_of)
            VALUES (:id, :name, :fullName, :level, :parent, :path, :invented, :validFrom, :validTo, :addedBy,
                 :behalf)
            ON CONFLICT (id) DO NOTHING""";

    private final JdbcClient database;
    private final DirectoryActs acts;

    JdbcJurisdictions(JdbcClient database, DirectoryActs acts) {
        this.database = database;
        this.acts = acts;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Jurisdiction> find(String id) {
        return database.sql(FIND).param("id", id).query(JurisdictionRows::read).optional();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Jurisdiction> find(Set<String> ids) {
        return database
                .sql(FIND_ALL)
                .param("ids", ids.toArray(String[]::new))
                .query(JurisdictionRows::read)
                .list()
                .stream()
                .collect(Collectors.toMap(Jurisdiction::id, Function.identity()));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Jurisdiction> byCode(String code) {
        return database.sql(BY_CODE)
                .param("code", code)
                .query(JurisdictionRows::read)
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Jurisdiction> byName(String name) {
        var found = database.sql(BY_NAME)
                .param("name", name)
                .param("escaped", LikePattern.escape(name))
                .query(JurisdictionRows::read)
                .list();
        var full = found.stream().filter(place -> place.fullName().equals(name)).findFirst();
        return full.or(() -> found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Jurisdiction> provinces() {
        return database.sql(PROVINCES).query(JurisdictionRows::read).list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Jurisdiction> children(String id) {
        return database.sql(CHILDREN)
                .param("parent", id)
                .query(JurisdictionRows::read)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Jurisdiction> search(String text, int limit) {
        return searchWithin("/", null, text, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Jurisdiction> searchWithin(String path, @Nullable LocalDate day, String text, int limit) {
        var wanted = text.strip();
        if (wanted.isEmpty()) {
            return List.of();
        }
        var containing = query(CONTAINING, path, day, wanted, limit);
        return containing.isEmpty() ? query(ALIKE, path, day, wanted, limit) : containing;
    }

    private List<Jurisdiction> query(String sql, String within, @Nullable LocalDate day, String text, int limit) {
        return database.sql(sql)
                .param("within", within)
                .param("day", day)
                .param("text", text)
                .param("escaped", LikePattern.escape(text))
                .param("limit", limit)
                .query(JurisdictionRows::read)
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Jurisdiction> pathOf(String id) {
        return database.sql(PATH).param("id", id).query(JurisdictionRows::read).list();
    }

    @Override
    @Transactional
    public ZoneAdded addZone(NewZone zone) {
        var parent = find(zone.parentId())
                .orElseThrow(() -> new IllegalArgumentException("no jurisdiction: " + zone.parentId()));
        var name = zone.name().strip();
        var id = PlaceId.underParent(parent.id(), name);
        var added = new Jurisdiction(
                id,
                null,
                name,
                ZoneNames.full(parent.fullName(), name),
                JurisdictionLevel.ZONE,
                parent.id(),
                parent.path() + id + "/",
                parent.invented(),
                zone.validFrom(),
                null,
                zone.addedBy(),
                Actor.lender());
        if (!insert(added)) {
            return new ZoneAdded.AlreadyThere(find(id).orElseThrow());
        }
        acts.recordZone(
                DirectoryAct.ZONE_ADDED,
                id,
                parent.path(),
                Facts.of("name", added.fullName()).and("from", zone.validFrom()));
        return new ZoneAdded.Added(added);
    }

    @Override
    @Transactional
    public Jurisdiction addInvented(String name, JurisdictionLevel level, @Nullable String parentId) {
        var parent = parentId == null ? null : find(parentId).orElseThrow();
        var fullName = parent == null || level == JurisdictionLevel.CITY ? name : parent.fullName() + name;
        var id = PlaceId.alone(fullName);
        var path = (parent == null ? "/" : parent.path()) + id + "/";
        if (insert(new Jurisdiction(id, null, name, fullName, level, parentId, path, true, null, null, null, null))) {
            acts.recordZone(DirectoryAct.PLACE_INVENTED, id, path, Facts.of("name", fullName));
        }
        return find(id).orElseThrow();
    }

    private boolean insert(Jurisdiction place) {
        return database.sql(INSERT)
                        .param("id", place.id())
                        .param("name", place.name())
                        .param("fullName", place.fullName())
                        .param("level", place.level().name())
                        .param("parent", place.parentId())
                        .param("path", place.path())
                        .param("invented", place.invented())
                        .param("validFrom", place.validFrom())
                        .param("validTo", place.validTo())
                        .param("addedBy", place.addedBy())
                        .param("behalf", place.addedOnBehalfOf())
                        .update()
                == 1;
    }
}
