package org.tuichu.messages;

import java.util.EnumSet;
import java.util.Set;
import org.tuichu.access.Role;
import org.tuichu.access.Viewer;

/// Which people of the unit a message is for.
enum Audience {
    CLERKS,
    CLERKS_AND_REVIEWERS,
    SIGNERS,
    /// Everybody of the unit.
    UNIT,
    /// Everybody of the unit that houses the leading group's office.
    OFFICE;

    /// Those that this person belongs to.
    static Set<Audience> of(Viewer viewer) {
        var of = EnumSet.of(UNIT, OFFICE);
        if (viewer.roles().contains(Role.CLERK)) {
            of.add(CLERKS);
            of.add(CLERKS_AND_REVIEWERS);
        }
        if (viewer.roles().contains(Role.REVIEWER)) {
            of.add(CLERKS_AND_REVIEWERS);
        }
        if (viewer.roles().contains(Role.SIGNER)) {
            of.add(SIGNERS);
        }
        return of;
    }
}
