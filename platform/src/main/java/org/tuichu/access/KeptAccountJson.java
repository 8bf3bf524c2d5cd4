package org.tuichu.access;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An account as those who keep accounts see it.
@Schema(name = "KeptAccount", description = "An account as those who keep accounts see it")
record KeptAccountJson(
        UUID id,
        long version,
        String userName,
        String displayName,
        Set<Role> roles,

        @Schema(description = "Null for an account of an enterprise") @Nullable
        UUID unitId,

        @Schema(description = "Officer of the unit whose account it is; null where nobody said so") @Nullable
        UUID officerId,

        @Schema(description = "Name of the unit or of the enterprise")
        String seat,

        @Schema(description = "Nobody changed the initial password yet")
        boolean passwordInitial,

        @Schema(description = "Null while the account is open") @Nullable
        Instant lockedAt,

        @Schema(description = "Null before the first one") @Nullable
        Instant lastSignIn) {
    static KeptAccountJson of(KeptAccount account) {
        return new KeptAccountJson(
                account.id(),
                account.version(),
                account.userName(),
                account.displayName(),
                account.roles(),
                account.unitId(),
                account.officerId(),
                account.seat(),
                account.passwordInitial(),
                account.lockedAt(),
                account.lastSignIn());
    }
}
