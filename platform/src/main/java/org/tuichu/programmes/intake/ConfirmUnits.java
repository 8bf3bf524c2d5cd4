package org.tuichu.programmes.intake;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.directory.Unit;
import org.tuichu.directory.UnitId;
import org.tuichu.directory.UnitName;
import org.tuichu.directory.Units;
import org.tuichu.ledger.Actor;
import org.tuichu.ledger.Facts;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.programmes.intake.UnitNames.NamedUnit;

/// A person says which units the names of a draft mean; a unit that the directory lacks is created, and a name that
/// differs from the unit's own becomes a further name of it.
@Component
class ConfirmUnits {
    private static final String CONFIRM = """
            INSERT INTO programme_unit (programme_id, jurisdiction_path, name, unit_id, confidence, confirmed_by,
                confirmed_on_behalf_of, confirmed_at)
            VALUES (:programme, :scope, :name, :unit, :confidence, :by, :behalf, :at)
            ON CONFLICT (programme_id, name) DO UPDATE SET unit_id = excluded.unit_id, confidence = excluded.confidence,
                confirmed_by = excluded.confirmed_by, confirmed_on_behalf_of = excluded.confirmed_on_behalf_of,
                confirmed_at = excluded.confirmed_at""";

    private final JdbcClient database;
    private final Programmes programmes;
    private final UnitNames names;
    private final Units units;
    private final ProgrammeActs acts;
    private final Clock clock;

    ConfirmUnits(
            JdbcClient database, Programmes programmes, UnitNames names, Units units, ProgrammeActs acts, Clock clock) {
        this.database = database;
        this.programmes = programmes;
        this.names = names;
        this.units = units;
        this.acts = acts;
        this.clock = clock;
    }

    /// `unit` is the chosen one, null to create the proposed one; `seen` is what the name meant when that was chosen,
    /// null for nothing yet. Who says what it means by now anyway is not late.
    @Transactional
    Edited one(ProgrammeId id, String name, @Nullable UUID seen, @Nullable UnitId unit, String by) {
        return inDraft(id, programme -> {
            var named = names.of(programme).stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst();
            if (named.isEmpty()) {
                return new Edited.Missing();
            }
            var meant = meant(named.get());
            if (!Objects.equals(meant, seen) && (unit == null || !unit.value().equals(meant))) {
                return new Edited.Stale(programmes.view(id).orElseThrow());
            }
            var chosen = unit == null ? create(named.get(), programme) : units.find(unit);
            if (chosen.filter(one -> mayBeMeant(one, programme)).isEmpty()) {
                return new Edited.Invalid("unit", "intake.invalid.unitChoice");
            }
            confirm(programme, named.get(), chosen.get(), by);
            record(programme, Map.of(name, new Meant(chosen.get())));
            return new Edited.Done(programme.version(), null);
        });
    }

    private static @Nullable UUID meant(NamedUnit named) {
        var confirmed = named.confirmed();
        return confirmed == null ? null : confirmed.unit().value();
    }

    /// Every name that is open: the certain match, else the proposed unit, newly created. With `onlyCertain` the latter
    /// stay open.
    @Transactional
    Edited all(ProgrammeId id, Extent extent, String by) {
        return inDraft(id, programme -> {
            var meant = new TreeMap<String, Meant>();
            for (var named : names.of(programme)) {
                var proposed = named.proposed();
                if (proposed != null && (extent == Extent.EVERYTHING || proposed.taken() != null)) {
                    take(programme, named, proposed, by).ifPresent(unit -> meant.put(named.name(), new Meant(unit)));
                }
            }
            record(programme, meant);
            return new Edited.Done(programme.version(), null);
        });
    }

    /// How much is confirmed at once.
    enum Extent {
        /// Names whose match is certain.
        CERTAIN,
        /// All names; where no match is certain, the proposed unit is created.
        EVERYTHING
    }

    /// What a name means, for the record.
    private record Meant(UUID unit, String name) {
        Meant(Unit unit) {
            this(unit.id().value(), unit.name());
        }
    }

    private void record(ProgrammeRow programme, Map<String, Meant> meant) {
        if (!meant.isEmpty()) {
            acts.record(IntakeAct.UNIT_NAMES_CONFIRMED, programme, Facts.of("names", meant));
        }
    }

    private Optional<Unit> take(ProgrammeRow programme, NamedUnit named, UnitNames.Proposed proposed, String by) {
        var taken = proposed.taken();
        var unit = taken == null ? create(named, programme) : units.find(taken.unit());
        unit.ifPresent(one -> confirm(programme, named, one, by));
        return unit;
    }

    /// A unit of the place that had not ended before the plan and is not another one by now.
    static boolean mayBeMeant(Unit unit, ProgrammeRow programme) {
        return unit.jurisdictionId().equals(programme.keeperId())
                && unit.mergedInto() == null
                && unit.inBeingOn(programme.datedOn());
    }

    private Optional<Unit> create(NamedUnit named, ProgrammeRow programme) {
        var proposed = named.proposed();
        return proposed == null
                ? Optional.empty()
                : Optional.of(units.create(proposed.match().proposal(), programme.datedOn()));
    }

    private void confirm(ProgrammeRow programme, NamedUnit named, Unit unit, String by) {
        Instant now = clock.instant();
        if (unit.confirmedBy() == null) {
            units.confirm(unit.id(), by, now);
        }
        if (!unit.name().equals(named.name())) {
            units.addAlias(unit.id(), UnitName.undated(named.name()));
        }
        database.sql(CONFIRM)
                .param("programme", programme.id())
                .param("scope", programme.jurisdictionPath())
                .param("name", named.name())
                .param("unit", unit.id().value())
                .param("confidence", confidence(named, unit))
                .param("by", by)
                .param("behalf", Actor.lender())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static BigDecimal confidence(NamedUnit named, Unit unit) {
        var proposed = named.proposed();
        var candidates = proposed == null
                ? List.<org.tuichu.directory.UnitMatch.Candidate>of()
                : proposed.match().candidates();
        return candidates.stream()
                .filter(candidate -> candidate.unit().equals(unit.id()))
                .map(org.tuichu.directory.UnitMatch.Candidate::confidence)
                .findFirst()
                .orElse(BigDecimal.ONE);
    }

    private Edited inDraft(ProgrammeId id, java.util.function.Function<ProgrammeRow, Edited> work) {
        if (!programmes.lock(id)) {
            return new Edited.Missing();
        }
        var programme = programmes.find(id).orElseThrow();
        units.hold(programme.jurisdictionPath());
        return programme.isDraft() ? work.apply(programme) : new Edited.NotADraft(programme.status());
    }
}
