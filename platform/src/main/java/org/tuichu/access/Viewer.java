package org.tuichu.access;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;
import org.tuichu.database.Scope;
import org.tuichu.ledger.Actor;

/// The person at the desk: the account that is signed in, its unit and its place.
///
/// `office` says that the unit houses the leading group's office of its jurisdiction. `jurisdictionPath` is the path
/// that data scope uses. `unitRecords` are the ids under which rows may belong to the unit: its own, and those of
/// records that
/// were merged into it.
public record Viewer(
        UUID accountId,
        String userName,
        String displayName,
        Role role,
        UUID unitId,
        String unitName,
        boolean office,
        String jurisdictionId,
        String jurisdictionName,
        String jurisdictionPath,
        Set<UUID> unitRecords)
        implements Serializable {
    public Viewer {
        unitRecords = Set.copyOf(unitRecords);
    }

    /// The office sees what belongs to any unit of its place and below, another unit what is its own.
    public Scope scope() {
        var place = Scope.of(jurisdictionPath);
        return office ? place : place.ofUnit(unitRecords);
    }

    /// As the record of acts names this person.
    public Actor actor() {
        return Actor.of(new Actor.Named(accountId, displayName), new Actor.Named(unitId, unitName));
    }

    /// Runs `work` as this person: with the data scope, and as the actor.
    public <T, X extends Throwable> T call(ScopedValue.CallableOp<T, X> work) throws X {
        return scope().call(() -> actor().call(work));
    }

    /// Whether this person may do what `permission` stands for. Moving the date is decided by the demo, not here.
    public boolean may(Permission permission) {
        return switch (permission) {
            case PUBLIC, SIGNED_IN, READ_PROGRAMMES, WORK_DUTIES, MOVE_BUSINESS_DATE -> true;
            case WORK_PLANS, KEEP_DIRECTORY -> office;
        };
    }
}
