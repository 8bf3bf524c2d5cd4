package org.tuichu.directory.persistence;

import org.springframework.stereotype.Component;
import org.tuichu.directory.DirectoryAct;
import org.tuichu.directory.NewClosing;
import org.tuichu.directory.Unit;
import org.tuichu.ledger.Act;
import org.tuichu.ledger.Facts;
import org.tuichu.ledger.Ledger;

/// Puts on record, in the place that keeps them, what is done to units and zones.
@Component
class DirectoryActs {
    private final Ledger ledger;

    DirectoryActs(Ledger ledger) {
        this.ledger = ledger;
    }

    /// The facts begin with the unit's name.
    void record(DirectoryAct kind, Unit unit, Facts facts) {
        var named = facts.members().containsKey("name") ? facts : facts.and("name", unit.name());
        ledger.record(Act.of(kind, "unit", unit.id().value(), named).in(unit.jurisdictionPath()));
    }

    /// `place` is the path of the jurisdiction that the zone lies in.
    void recordZone(DirectoryAct kind, String zone, String place, Facts facts) {
        ledger.record(Act.of(kind, "jurisdiction", zone, facts).in(place));
    }

    static Facts facts(NewClosing closing) {
        var successor = closing.successor();
        return Facts.of("lastDay", closing.lastDay())
                .and("reason", closing.reason())
                .and("successor", successor == null ? null : successor.value());
    }
}
