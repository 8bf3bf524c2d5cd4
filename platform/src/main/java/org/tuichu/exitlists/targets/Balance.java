package org.tuichu.exitlists.targets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tuichu.exitlists.list.CommonUnits;
import org.tuichu.exitlists.list.Portion;
import org.tuichu.exitlists.list.Tally;

/// The targets of one place and those below it, industry by industry, beside the lists in force.
///
/// - `unnamed`: lines in force whose industry nobody said, which count for no target
/// - `conversions`: of the units that were added up in a common one
public record Balance(List<Industry> industries, Tally unnamed, List<CommonUnits.Conversion> conversions) {
    /// `whole` holds the target of the place against its lists and those below, `decomposed` against the sum of the
    /// targets below; `from` is the target that counts for the place: that of the level above where there is one.
    public record Industry(
            String name, @Nullable Target from, Comparison whole, Comparison decomposed, List<Cell> cells) {}

    /// One place below, or, last, the place itself for lines that lie in none below.
    public record Cell(String place, @Nullable Target target, Comparison comparison) {}

    /// `place` is the id of the place looked at; `targets` are the latest.
    static Balance of(String place, Collection<Target> targets, Collection<Portion> written) {
        var units = CommonUnits.of(Stream.concat(
                targets.stream().map(Target::wanted).flatMap(Target.Wanted::amount),
                written.stream().flatMap(Portion::amount)));
        var portions = written.stream().map(portion -> portion.in(units)).toList();
        var names = new TreeSet<String>();
        targets.forEach(target -> names.add(target.industry()));
        portions.stream().map(Portion::industry).forEach(name -> {
            if (name != null) {
                names.add(name);
            }
        });
        var industries = names.stream()
                .map(name -> industry(
                        name,
                        place,
                        targets.stream()
                                .filter(target -> target.industry().equals(name))
                                .toList(),
                        portions.stream()
                                .filter(portion -> name.equals(portion.industry()))
                                .toList(),
                        units))
                .toList();
        return new Balance(
                industries,
                Tally.of(portions.stream()
                        .filter(portion -> portion.industry() == null)
                        .toList()),
                units.conversions());
    }

    private static Industry industry(
            String name, String place, List<Target> targets, List<Portion> portions, CommonUnits units) {
        var from = targets.stream()
                .filter(target -> target.place().equals(place))
                .min(Comparator.comparingInt(target -> target.keeper().length()))
                .orElse(null);
        var below = new TreeMap<String, Target>();
        targets.stream()
                .filter(target -> !target.place().equals(place))
                .forEach(target -> below.put(target.place(), target));
        var places = new TreeSet<>(
                Comparator.<String, Boolean>comparing(place::equals).thenComparing(Comparator.naturalOrder()));
        places.addAll(below.keySet());
        portions.forEach(portion -> places.add(portion.place()));
        var cells = new ArrayList<Cell>();
        for (var one : places) {
            var there = portions.stream()
                    .filter(portion -> portion.place().equals(one))
                    .toList();
            var target = below.get(one);
            cells.add(new Cell(one, target, Comparison.of(wanted(target), Tally.of(there), units)));
        }
        return new Industry(
                name,
                from,
                Comparison.of(wanted(from), Tally.of(portions), units),
                Comparison.of(wanted(from), sum(below, units), units),
                List.copyOf(cells));
    }

    private static Target.@Nullable Wanted wanted(@Nullable Target target) {
        return target == null ? null : target.wanted();
    }

    private static Tally sum(Map<String, Target> targets, CommonUnits units) {
        var lines = 0;
        var unsaid = 0;
        var capacity = new TreeMap<String, BigDecimal>();
        for (var target : targets.values()) {
            var wanted = target.wanted();
            lines += wanted.lines() == null ? 0 : wanted.lines();
            if (wanted.capacity() == null) {
                unsaid++;
            } else {
                var amount = units.in(wanted.capacity());
                capacity.merge(amount.unit(), amount.value(), BigDecimal::add);
            }
        }
        return new Tally(lines, capacity, unsaid);
    }
}
