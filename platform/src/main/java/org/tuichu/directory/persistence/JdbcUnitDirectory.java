package org.tuichu.directory.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.directory.JurisdictionLevel;
import org.tuichu.directory.UnitDirectory;
import org.tuichu.directory.UnitFunction;
import org.tuichu.directory.UnitId;
import org.tuichu.directory.UnitKind;
import org.tuichu.directory.UnitMatch;
import org.tuichu.directory.UnitName;
import org.tuichu.directory.naming.KnownUnit;
import org.tuichu.directory.naming.Place;
import org.tuichu.directory.naming.Surroundings;
import org.tuichu.directory.naming.UnitMatcher;

/// Matches the names of a plan with the units of its jurisdiction; everything needed comes in one round trip.
@Repository
class JdbcUnitDirectory implements UnitDirectory {
    /// The places above, the own one, those directly below, and the units with a row for each of their names.
    /// Zones that had ended on the date of the plan are none of its places; units that turned out to be others are
    /// none.
    private static final String AROUND = """
            SELECT 'PLACE' AS row_kind, p.id, p.name, p.full_name, p.level, length(p.path) AS depth,
                   NULL::uuid AS unit_id, NULL AS unit_kind, NULL AS function, NULL AS place_id,
                   NULL AS alias, NULL::date AS valid_from, NULL::date AS valid_to, NULL::date AS ended_on,
                   NULL::uuid AS successor_id
            FROM jurisdiction p
            WHERE (p.parent_id = :jurisdiction AND (:date::date IS NULL OR p.valid_to IS NULL OR p.valid_to >= :date))
               OR p.id = ANY (SELECT unnest(string_to_array(trim(BOTH '/' FROM path), '/'))
                              FROM jurisdiction WHERE id = :jurisdiction)
            UNION ALL
            SELECT 'UNIT', NULL, u.name, NULL, NULL, 0, u.id, u.kind, u.function, u.place_id,
                   a.alias, a.valid_from, a.valid_to, u.valid_to, c.successor_id
            FROM unit u
            LEFT JOIN unit_alias a ON a.unit_id = u.id
            LEFT JOIN closing c ON c.unit_id = u.id AND c.reopened_at IS NULL
            WHERE u.jurisdiction_id = :jurisdiction AND u.merged_into IS NULL
            ORDER BY row_kind, depth, id, name, unit_id, alias""";

    private final JdbcClient database;

    JdbcUnitDirectory(JdbcClient database) {
        this.database = database;
    }

    @Override
    @Transactional(readOnly = true)
    public List<UnitMatch> match(String jurisdictionId, @Nullable LocalDate date, Collection<String> names) {
        var around = database.sql(AROUND)
                .param("jurisdiction", jurisdictionId)
                .param("date", date)
                .query((ResultSet rows) -> Around.read(rows, jurisdictionId));
        return new UnitMatcher(around.surroundings(), date, around.units()).match(List.copyOf(names));
    }

    /// What the one query brings.
    private record Around(Surroundings surroundings, List<KnownUnit> units) {
        static Around read(ResultSet rows, String own) throws SQLException {
            var above = new ArrayList<Place>();
            var below = new ArrayList<Place>();
            @Nullable Place self = null;
            var units = new LinkedHashMap<UUID, KnownUnit>();
            while (rows.next()) {
                if (rows.getString("row_kind").equals("UNIT")) {
                    addUnit(rows, units);
                } else if (rows.getString("id").equals(own)) {
                    self = place(rows);
                } else {
                    (self == null ? above : below).add(place(rows));
                }
            }
            if (self == null) {
                throw new IllegalArgumentException("no jurisdiction: " + own);
            }
            return new Around(new Surroundings(self, above, below), List.copyOf(units.values()));
        }

        private static Place place(ResultSet row) throws SQLException {
            return new Place(
                    row.getString("id"),
                    row.getString("name"),
                    row.getString("full_name"),
                    JurisdictionLevel.valueOf(row.getString("level")));
        }

        private static void addUnit(ResultSet row, Map<UUID, KnownUnit> units) throws SQLException {
            var id = row.getObject("unit_id", UUID.class);
            var sofar = units.get(id);
            var names = new ArrayList<>(sofar == null ? List.<UnitName>of() : sofar.aliases());
            if (row.getString("alias") != null) {
                names.add(UnitRows.name(row, 0));
            }
            units.put(
                    id,
                    new KnownUnit(
                            new UnitId(id),
                            row.getString("name"),
                            UnitKind.valueOf(row.getString("unit_kind")),
                            UnitFunction.valueOf(row.getString("function")),
                            row.getString("place_id"),
                            row.getObject("ended_on", LocalDate.class),
                            UnitRows.id(row, "successor_id"),
                            names));
        }
    }
}
