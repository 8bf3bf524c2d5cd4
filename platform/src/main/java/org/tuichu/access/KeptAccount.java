package org.tuichu.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An account as those who keep accounts see it: no secret, nothing of the person's work. `seat` is the name of the
/// unit or of the enterprise, `officerId` null where nobody said of which officer it is; `lockedAt` is null while the
/// account is open, `lastSignIn` until the first one.
record KeptAccount(
        UUID id,
        long version,
        String userName,
        String displayName,
        Set<Role> roles,
        @Nullable UUID unitId,
        @Nullable UUID officerId,
        String jurisdictionPath,
        String seat,
        boolean ofEnterprise,
        boolean passwordInitial,
        @Nullable Instant lockedAt,
        @Nullable Instant lastSignIn) {
    public boolean locked() {
        return lockedAt != null;
    }

    /// The roles that may be granted to it.
    public Set<Role> grantable() {
        return ofEnterprise ? Set.of(Role.ENTERPRISE) : Role.OF_PEOPLE;
    }

    KeptAccount at(String seatName) {
        return new KeptAccount(
                id,
                version,
                userName,
                displayName,
                roles,
                unitId,
                officerId,
                jurisdictionPath,
                seatName,
                ofEnterprise,
                passwordInitial,
                lockedAt,
                lastSignIn);
    }
}
