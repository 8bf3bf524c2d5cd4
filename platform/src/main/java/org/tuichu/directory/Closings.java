package org.tuichu.directory;

import java.time.Instant;
import java.util.List;

/// Units and zones that end, and come back where that was wrong. A closed one keeps its page and its past; programmes
/// that are dated after its last day are not proposed to it. Everything here obeys the scope of the work under way.
public interface Closings {
    /// `version` is that of the unit as the person saw it.
    UnitChange close(UnitId unit, long version, NewClosing closing, String by, Instant at);

    /// Takes the closing back; it stays on record.
    UnitChange reopen(UnitId unit, long version, String by, Instant at);

    /// Closes a zone of the own jurisdiction; its successor is not asked for.
    ZoneChange closeZone(String zone, NewClosing closing, String by, Instant at);

    ZoneChange reopenZone(String zone, String by, Instant at);

    /// The closings of a unit, the latest first.
    List<Closing> ofUnit(UnitId unit);

    /// The closings of a zone, the latest first; empty outside the scope of the jurisdiction that it lies in.
    List<Closing> ofZone(String zone);

    /// What became of a change of a zone.
    sealed interface ZoneChange {
        record Changed(Jurisdiction zone) implements ZoneChange {}

        record Refused(DirectoryRefusal why) implements ZoneChange {}

        /// There is no such zone, or it lies in another jurisdiction.
        record NotOurs() implements ZoneChange {}
    }
}
