package org.tuichu.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The people of units over time; nobody is removed. Everything here obeys the scope of the work under way.
public interface Officers {
    /// Those of a unit: who has no last day first, contact persons before the others. That their numbers were read is
    /// put on record.
    List<Listed> of(Unit unit);

    /// Those of several units of a place, by unit; that their numbers were read is put on record once, for the place.
    Map<UnitId, List<Listed>> ofPlace(String jurisdictionId, String placeName, Collection<UnitId> units);

    /// Those of a unit without telephones.
    List<Listed> known(UnitId unit);

    /// Those of several units without telephones.
    List<Listed> known(Collection<UnitId> units);

    /// Without telephones.
    Optional<Listed> find(UUID id);

    /// `version` is that of the unit as the person saw it.
    UnitChange add(UnitId unit, long version, Officer officer);

    /// Puts one of the unit's right, or ends it by a last day; [UnitChange.NotOurs] where it is none of the unit's.
    UnitChange change(UnitId unit, long version, UUID id, Officer as);

    /// From `from` on the person works in another unit of the same place: ends here on the day before and begins there
    /// under a new id, since accounts and acts belong to the unit that they were made in.
    UnitChange move(UnitId unit, long version, UUID id, UnitId to, LocalDate from);

    /// The entry is a second one of the person whose other entry `stays`, of the same unit: no list shows it any
    /// more. It is kept, and acts and accounts that name it still do; [UnitChange.NotOurs] where one is none of the
    /// unit's.
    UnitChange withdraw(UnitId unit, long version, UUID id, UUID stays, String reason);

    record Listed(UUID id, UnitId unit, Officer officer) {}
}
