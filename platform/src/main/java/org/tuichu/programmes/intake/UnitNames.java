package org.tuichu.programmes.intake;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.directory.Unit;
import org.tuichu.directory.UnitDirectory;
import org.tuichu.directory.UnitId;
import org.tuichu.directory.UnitMatch;
import org.tuichu.directory.Units;

/// Which units of the directory the names in a plan mean: confirmed ones as a person said, the others as the directory
/// proposes. Names of removed duties do not count.
@Component
class UnitNames {
    private static final String NAMES = """
            SELECT duty_unit.name, count(DISTINCT duty.id) AS duties, programme_unit.unit_id, programme_unit.confidence,
                programme_unit.confirmed_by, programme_unit.confirmed_on_behalf_of, programme_unit.confirmed_at
            FROM duty_unit
            JOIN duty ON duty.id = duty_unit.duty_id AND duty.removed_at IS NULL
            LEFT JOIN programme_unit
                ON programme_unit.programme_id = duty_unit.programme_id AND programme_unit.name = duty_unit.name
            WHERE duty_unit.programme_id = :id
            GROUP BY duty_unit.name, programme_unit.unit_id, programme_unit.confidence, programme_unit.confirmed_by,
                programme_unit.confirmed_on_behalf_of, programme_unit.confirmed_at
            ORDER BY count(DISTINCT duty.id) DESC, duty_unit.name""";

    private static final String UNCONFIRMED = """
            SELECT DISTINCT duty_unit.name
            FROM duty_unit
            JOIN duty ON duty.id = duty_unit.duty_id AND duty.removed_at IS NULL
            WHERE duty_unit.programme_id = :id AND NOT EXISTS (
                SELECT FROM programme_unit
                WHERE programme_unit.programme_id = duty_unit.programme_id AND programme_unit.name = duty_unit.name
                    AND programme_unit.confirmed_by IS NOT NULL)
            ORDER BY duty_unit.name""";

    private final JdbcClient database;
    private final UnitDirectory directory;
    private final Units units;

    UnitNames(JdbcClient database, UnitDirectory directory, Units units) {
        this.database = database;
        this.directory = directory;
        this.units = units;
    }

    /// A name as the plan writes it, in how many duties, and what it means.
    record NamedUnit(String name, int duties, Meaning meaning) {
        public @Nullable Confirmed confirmed() {
            return meaning instanceof Confirmed confirmed ? confirmed : null;
        }

        /// Whether the directory is certain without anybody looking.
        public boolean sure() {
            var proposed = proposed();
            return proposed != null && proposed.taken() != null;
        }

        /// Whether a unit would be created.
        public boolean fresh() {
            var proposed = proposed();
            return proposed != null && proposed.taken() == null;
        }

        public @Nullable Proposed proposed() {
            return meaning instanceof Proposed proposed ? proposed : null;
        }
    }

    sealed interface Meaning {}

    /// A person said so.
    record Confirmed(
            UnitId unit,
            String unitName,
            String by,
            @Nullable String onBehalfOf,
            OffsetDateTime at) implements Meaning {}

    /// The directory says so, surely or not.
    record Proposed(UnitMatch match) implements Meaning {
        /// What is taken when everything is confirmed at once: the match where it is certain, else a new unit.
        public UnitMatch.@Nullable Candidate taken() {
            return match.certain().orElse(null);
        }
    }

    private record Row(
            String name,
            int duties,
            @Nullable UUID unitId,
            @Nullable BigDecimal confidence,
            @Nullable String confirmedBy,
            @Nullable String confirmedOnBehalfOf,
            @Nullable OffsetDateTime confirmedAt) {}

    /// The most often named first.
    @Transactional(readOnly = true)
    List<NamedUnit> of(ProgrammeRow programme) {
        var rows = database.sql(NAMES)
                .param("id", programme.id())
                .query(RowsOf.type(Row.class))
                .list();
        var known = units.findAll(rows.stream()
                .map(Row::unitId)
                .filter(Objects::nonNull)
                .map(UnitId::new)
                .toList());
        var open = rows.stream()
                .filter(row -> row.confirmedBy() == null)
                .map(Row::name)
                .toList();
        Map<String, UnitMatch> matches = directory.match(programme.keeperId(), programme.datedOn(), open).stream()
                .collect(Collectors.toMap(UnitMatch::name, Function.identity()));
        return rows.stream()
                .map(row -> new NamedUnit(row.name(), row.duties(), meaning(row, known, matches)))
                .toList();
    }

    private static Meaning meaning(Row row, Map<UnitId, Unit> known, Map<String, UnitMatch> matches) {
        var by = row.confirmedBy();
        var at = row.confirmedAt();
        var unitId = row.unitId();
        if (by == null || at == null || unitId == null) {
            return new Proposed(Objects.requireNonNull(matches.get(row.name()), row.name()));
        }
        var id = new UnitId(unitId);
        var unit = known.get(id);
        return new Confirmed(id, unit == null ? row.name() : unit.name(), by, row.confirmedOnBehalfOf(), at);
    }

    /// Names that nobody has confirmed yet.
    @Transactional(readOnly = true)
    List<String> unconfirmed(ProgrammeRow programme) {
        return database.sql(UNCONFIRMED)
                .param("id", programme.id())
                .query((row, n) -> row.getString("name"))
                .list();
    }
}
