package org.tuichu.directory.persistence;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Brings the shipped places into the database: new ones are added, renamed ones renamed, nothing is ever removed, so
/// that zones added by people and places that a later edition drops stay. An edition that is there already costs one
/// query.
@Component
class ShippedPlacesLoading {
    private static final String RESOURCE = "places";

    private static final String EDITION = "SELECT sha256 FROM data_edition WHERE resource = :resource";

    private static final String MERGE = """
            INSERT INTO jurisdiction (id, code, name, full_name, level, parent_id, path)
            SELECT id, code, name, full_name, level, parent_id, path
            FROM unnest(:ids::text[], :codes::text[], :names::text[], :fullNames::text[], :levels::text[],
                        :parents::text[], :paths::text[])
                 AS shipped (id, code, name, full_name, level, parent_id, path)
            ON CONFLICT (id) DO UPDATE
                SET name = excluded.name, full_name = excluded.full_name, added_by = NULL,
                    added_on_behalf_of = NULL
                WHERE (jurisdiction.name, jurisdiction.full_name) IS DISTINCT FROM (excluded.name, excluded.full_name)""";

    private static final String RECORD = """
            INSERT INTO data_edition (resource, sha256, loaded_at) VALUES (:resource, :sha256, :at)
            ON CONFLICT (resource) DO UPDATE SET sha256 = excluded.sha256, loaded_at = excluded.loaded_at""";

    private final JdbcClient database;
    private final Clock clock;

    ShippedPlacesLoading(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// How many places were added or renamed; an edition that is loaded already is not even read.
    @Transactional
    public int load(String edition, Supplier<ShippedPlaces> shipped) {
        if (edition.equals(loadedEdition())) {
            return 0;
        }
        var changed = merge(shipped.get().places());
        database.sql(RECORD)
                .param("resource", RESOURCE)
                .param("sha256", edition)
                .param("at", OffsetDateTime.now(clock))
                .update();
        return changed;
    }

    private @Nullable String loadedEdition() {
        return database.sql(EDITION)
                .param("resource", RESOURCE)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private int merge(List<ShippedPlaces.Place> places) {
        return database.sql(MERGE)
                .param("ids", column(places, ShippedPlaces.Place::id))
                .param("codes", column(places, ShippedPlaces.Place::code))
                .param("names", column(places, ShippedPlaces.Place::name))
                .param("fullNames", column(places, ShippedPlaces.Place::fullName))
                .param("levels", column(places, place -> place.level().name()))
                .param("parents", column(places, ShippedPlaces.Place::parentId))
                .param("paths", column(places, ShippedPlaces.Place::path))
                .update();
    }

    private static @Nullable String[] column(
            List<ShippedPlaces.Place> places, Function<ShippedPlaces.Place, @Nullable String> field) {
        return places.stream().map(field).toArray(String[]::new);
    }
}
