package org.tuichu.plan.grammar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tuichu.plan.Duty.Responsible;
import org.tuichu.plan.Duty.Role;

/// Turns units found in views into responsible units, each once, the stronger role kept.
final class Units {
    private static final int MOST = 500;

    private Units() {}

    static List<Responsible> responsible(List<NamedUnit> units, boolean inherited) {
        Map<String, Responsible> byName = new LinkedHashMap<>();
        for (NamedUnit unit : units) {
            if (byName.size() >= MOST || unit.name().isEmpty()) {
                continue;
            }
            var responsible = new Responsible(
                    unit.name(), unit.role(), inherited, unit.view().span(unit.from(), unit.to()));
            Responsible known = byName.get(unit.name());
            if (known == null || (known.role() == Role.SUPPORT && unit.role() == Role.LEAD)) {
                byName.put(unit.name(), responsible);
            }
        }
        return List.copyOf(byName.values());
    }

    /// Those of the running text that the bracket does not speak for.
    static List<NamedUnit> named(List<NamedUnit> subjects, List<Responsible> bracket, boolean inherited) {
        var named = new ArrayList<NamedUnit>();
        boolean classes = bracket.stream().anyMatch(unit -> UnitNames.isGeneric(unit.unit()));
        for (NamedUnit subject : subjects) {
            boolean known = bracket.stream().anyMatch(unit -> UnitNames.sameOffice(subject.name(), unit.unit()));
            if (!known && (inherited || isFurther(subject.name(), classes))) {
                named.add(new NamedUnit(subject.name(), Role.NAMED, subject.view(), subject.from(), subject.to()));
            }
        }
        return named;
    }

    /// Those that help by the running text (`会同县供电公司`), where those who lead stand above the item.
    static List<NamedUnit> supporting(List<NamedUnit> subjects, List<Responsible> known, boolean inherited) {
        return subjects.stream()
                .filter(unit -> inherited && unit.role() == Role.SUPPORT)
                .filter(unit -> known.stream().noneMatch(other -> UnitNames.sameOffice(unit.name(), other.unit())))
                .toList();
    }

    /// Beside a bracket of the item's own: an office, or a class (各乡镇) if the bracket holds none; 有关部门 never.
    private static boolean isFurther(String name, boolean classes) {
        return !UnitNames.isGeneric(name) || (!classes && !UnitNames.isVague(name));
    }
}
