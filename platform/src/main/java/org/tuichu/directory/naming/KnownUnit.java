package org.tuichu.directory.naming;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tuichu.directory.UnitFunction;
import org.tuichu.directory.UnitId;
import org.tuichu.directory.UnitKind;
import org.tuichu.directory.UnitName;

/// A unit of the directory with all its names; `validTo` is its last day, null while it exists; `successor` goes on
/// with its duties after that, null where nobody does.
public record KnownUnit(
        UnitId id,
        String name,
        UnitKind kind,
        UnitFunction function,
        @Nullable String placeId,
        @Nullable LocalDate validTo,
        @Nullable UnitId successor,
        List<UnitName> aliases) {
    public KnownUnit {
        aliases = List.copyOf(aliases);
    }
}
