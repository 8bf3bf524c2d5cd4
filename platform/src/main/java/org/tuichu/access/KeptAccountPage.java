package org.tuichu.access;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tuichu.directory.Officer;
import org.tuichu.directory.Officers.Listed;

/// One account as an administrator sees it, with what this administrator may do. `officers` are those of its unit who
/// may be linked to it, `officer` the one who is, null for nobody; `officerLeft` says that the last day has passed.
/// `subject` is the one of an issuer that opens it, null for none; `issuerSet` says that one may be linked.
/// `problem` is the name of a message and null where all is well; `typed` is what was not saved then.
record KeptAccountPage(
        KeptAccount account,
        Viewer viewer,
        ZoneId zone,
        List<Listed> officers,
        @Nullable Officer officer,
        boolean officerLeft,
        @Nullable LinkedSubject subject,
        boolean issuerSet,
        @Nullable String problem,
        TypedChange typed) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    public boolean mayKeep() {
        return !own() && viewer.may(Permission.KEEP_ACCOUNTS);
    }

    public boolean mayGrant() {
        return !own() && viewer.may(Permission.GRANT_ROLES);
    }

    /// A link may be made or taken away.
    public boolean mayLink() {
        return mayKeep() && (issuerSet || subject != null);
    }

    public boolean own() {
        return account.id().equals(viewer.accountId());
    }

    /// What the form of the roles shows.
    public Set<Role> chosenRoles() {
        return typed.roles() == null ? account.roles() : typed.roles();
    }

    /// What the form of the officer shows; empty for nobody.
    public String chosenOfficer() {
        return typed.officer() == null ? Objects.toString(account.officerId(), "") : typed.officer();
    }

    /// What the form of the subject shows; empty for none.
    public String chosenSubject() {
        if (typed.subject() != null) {
            return typed.subject();
        }
        return subject == null ? "" : subject.subject();
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
