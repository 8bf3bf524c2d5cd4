package org.tuichu.programmes.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tuichu.directory.Unit;
import org.tuichu.directory.UnitId;
import org.tuichu.directory.UnitKind;
import org.tuichu.directory.Units;
import org.tuichu.plan.Duty.Recurrence;
import org.tuichu.plan.Duty.Role;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.programmes.follow.Timing;
import org.tuichu.programmes.work.chain.Share;

/// Works out what a programme asks of whom: each duty, each confirmed unit (of a class each of its members), each
/// period. Three round trips, and one for each class.
@Component
class Targets {
    private static final Timing ANY_TIME = new Timing(null, null, null, 0);

    private final JdbcClient database;
    private final Units units;

    Targets(JdbcClient database, Units units) {
        this.database = database;
        this.units = units;
    }

    private record Named(UUID duty, UUID unit, Role role) {}

    List<Target> of(ProgrammeId programme) {
        var named = named(programme);
        var bodies = bodies(named.stream().map(Named::unit).distinct().toList());
        var periods = periods(programme);
        var targets = new ArrayList<Target>();
        byDuty(named).forEach((duty, names) -> {
            var times = periods.getOrDefault(duty, List.of(ANY_TIME));
            shares(names, bodies)
                    .forEach((unit, share) ->
                            times.forEach(period -> targets.add(new Target(duty, unit, share, period))));
        });
        return targets;
    }

    private static Map<UUID, List<Named>> byDuty(List<Named> named) {
        return named.stream().collect(Collectors.groupingBy(Named::duty, LinkedHashMap::new, Collectors.toList()));
    }

    /// How each body takes part; the stronger share where it is named twice. Who is named by the running text alone
    /// leads where nobody else does.
    private static Map<Unit, Share> shares(List<Named> names, Map<UUID, List<Unit>> bodies) {
        var led = names.stream().anyMatch(one -> one.role() == Role.LEAD);
        var shares = new LinkedHashMap<Unit, Share>();
        for (var one : names) {
            var leads = one.role() == Role.LEAD || (one.role() == Role.NAMED && !led);
            for (var body : bodies.getOrDefault(one.unit(), List.of())) {
                shares.merge(body, leads ? Share.LEAD : Share.SUPPORT, (a, b) -> a.compareTo(b) <= 0 ? a : b);
            }
        }
        return shares;
    }

    private List<Named> named(ProgrammeId programme) {
        return database.sql(IssueSql.NAMED)
                .param("programme", programme.value())
                .query((row, number) -> new Named(
                        row.getObject("duty_id", UUID.class),
                        row.getObject("unit_id", UUID.class),
                        Role.valueOf(row.getString("role"))))
                .list();
    }

    /// A class stands for its members; one that has none yet stands for itself, so that its duties are not lost.
    private Map<UUID, List<Unit>> bodies(Collection<UUID> ids) {
        var bodies = new HashMap<UUID, List<Unit>>();
        units.findAll(ids.stream().map(UnitId::new).toList())
                .values()
                .forEach(unit -> bodies.put(unit.id().value(), bodies(unit)));
        return bodies;
    }

    private List<Unit> bodies(Unit unit) {
        var members = unit.kind() == UnitKind.CLASS ? units.members(unit.id()) : List.<Unit>of();
        return members.isEmpty() ? List.of(unit) : members;
    }

    private Map<UUID, List<Timing>> periods(ProgrammeId programme) {
        return database
                .sql(IssueSql.DEADLINES)
                .param("programme", programme.value())
                .query((row, number) -> {
                    var recurrence = row.getString("recurrence");
                    var timing = new Timing(
                            row.getObject("starts_on", LocalDate.class),
                            row.getObject("ends_on", LocalDate.class),
                            recurrence == null ? null : Recurrence.valueOf(recurrence),
                            row.getInt("year"),
                            row.getObject("since", LocalDate.class));
                    return Map.entry(row.getObject("duty_id", UUID.class), timing.periods());
                })
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Targets::both));
    }

    private static List<Timing> both(List<Timing> one, List<Timing> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }
}
