package org.tuichu.directory.naming;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A known unit with what its names say.
record ReadUnit(KnownUnit unit, List<Name> names) {
    /// A name of the unit; `lastDay` of an alias, null while it holds.
    record Name(
            String text,
            Meaning meaning,
            boolean alias,
            @Nullable LocalDate lastDay) {
        boolean endedBefore(@Nullable LocalDate date) {
            return date != null && lastDay != null && lastDay.isBefore(date);
        }
    }

    static ReadUnit of(KnownUnit unit, NameReader reader) {
        var names = new ArrayList<Name>();
        names.add(new Name(Text.normal(unit.name()), meaning(unit, unit.name(), reader), false, null));
        for (var alias : unit.aliases()) {
            names.add(new Name(Text.normal(alias.name()), meaning(unit, alias.name(), reader), true, alias.validTo()));
        }
        return new ReadUnit(unit, List.copyOf(names));
    }

    /// What the record says about function and place goes before what its name says.
    private static Meaning meaning(KnownUnit unit, String name, NameReader reader) {
        var read = reader.read(name);
        var place = unit.placeId();
        var identity = place == null ? read.identity() : new Identity.Governing(place);
        var owner = place == null ? read.owner() : Owner.BELOW;
        return new Meaning(owner, read.rest(), identity, unit.function(), place, read.fullForms());
    }
}
