package org.tuichu.access;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One account as an administrator sees it, with what this administrator may do. `problem` is the name of a message and
/// null where all is well.
record KeptAccountPage(
        KeptAccount account,
        Viewer viewer,
        ZoneId zone,
        @Nullable String problem) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    public boolean mayKeep() {
        return !own() && viewer.may(Permission.KEEP_ACCOUNTS);
    }

    public boolean mayGrant() {
        return !own() && viewer.may(Permission.GRANT_ROLES);
    }

    public boolean own() {
        return account.id().equals(viewer.accountId());
    }

    public Set<Role> grantable() {
        return account.grantable();
    }

    public @Nullable String lastSignIn() {
        return text(account.lastSignIn());
    }

    public @Nullable String lockedAt() {
        return text(account.lockedAt());
    }

    private @Nullable String text(@Nullable Instant at) {
        return at == null ? null : TIME.format(at.atZone(zone));
    }
}
