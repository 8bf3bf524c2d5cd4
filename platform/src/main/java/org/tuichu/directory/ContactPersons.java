package org.tuichu.directory;

import java.util.List;
import java.util.UUID;

/// The contact persons of units over time; nobody is removed. Everything here obeys the scope of the work under way.
public interface ContactPersons {
    /// Those of a unit, who has no last day first, then the latest first. That their numbers were read is put on
    /// record.
    List<Listed> of(Unit unit);

    /// `version` is that of the unit as the person saw it.
    UnitChange add(UnitId unit, long version, ContactPerson person);

    /// Puts one of the unit's right, or ends it by a last day; [UnitChange.NotOurs] where it is none of the unit's.
    UnitChange change(UnitId unit, long version, UUID id, ContactPerson as);

    record Listed(UUID id, ContactPerson person) {}
}
