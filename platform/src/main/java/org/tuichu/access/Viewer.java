package org.tuichu.access;

import java.io.Serializable;
import java.util.UUID;
import org.tuichu.database.Scope;

/// The person at the desk: the account that is signed in, its unit and its place.
///
/// `office` says that the unit houses the leading group's office of its jurisdiction. `jurisdictionPath` is the path
/// that data scope uses.
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
        String jurisdictionPath)
        implements Serializable {

    public Scope scope() {
        return Scope.of(jurisdictionPath);
    }

    /// Whether this person may do what `permission` stands for. Moving the date is decided by the demo, not here.
    public boolean may(Permission permission) {
        return switch (permission) {
            case PUBLIC, SIGNED_IN, READ_PROGRAMMES, MOVE_BUSINESS_DATE -> true;
            case WORK_PLANS, KEEP_DIRECTORY -> office;
        };
    }
}
