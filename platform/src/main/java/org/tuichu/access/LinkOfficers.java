package org.tuichu.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tuichu.directory.Officers.Listed;
import org.tuichu.ledger.Facts;
import org.tuichu.ledger.Ledger;

/// Says of which officer of its unit an account is: one officer, one open account. Whoever works with it is named by
/// the officer's name from then on.
@Component
class LinkOfficers {
    private static final String LINK = """
            UPDATE account SET officer_id = :officer, display_name = :name, version = version + 1
            WHERE id = :id AND version = :version""";

    private final KeepAccounts keeping;
    private final OfficersAtDesk officers;
    private final Sessions sessions;
    private final JdbcClient database;
    private final Ledger ledger;

    LinkOfficers(KeepAccounts keeping, OfficersAtDesk officers, Sessions sessions, JdbcClient database, Ledger ledger) {
        this.keeping = keeping;
        this.officers = officers;
        this.sessions = sessions;
        this.database = database;
        this.ledger = ledger;
    }

    /// `version` is that of the account as the administrator saw it; `officer` is null for nobody.
    Kept link(UUID id, long version, @Nullable UUID officer, Viewer by) {
        var kept = keeping.change(id, by, account -> linked(account, version, officer));
        sessions.readAgainOf(id);
        return kept;
    }

    private Kept linked(KeptAccount account, long version, @Nullable UUID officer) {
        if (officer == null) {
            return write(account, version, null, account.displayName());
        }
        var found = officers.find(account.unitId(), officer);
        if (found.isEmpty()) {
            return new Kept.Refused(Kept.Reason.OFFICER_UNKNOWN);
        }
        if (keeping.hasOtherAccount(account.id(), officer)) {
            return new Kept.Refused(Kept.Reason.OFFICER_HAS_ACCOUNT);
        }
        return write(account, version, officer, name(found.get()));
    }

    private static String name(Listed officer) {
        return officer.officer().name();
    }

    private Kept write(KeptAccount account, long version, @Nullable UUID officer, String name) {
        int changed = database.sql(LINK)
                .param("id", account.id())
                .param("version", version)
                .param("officer", officer)
                .param("name", name)
                .update();
        if (changed == 0) {
            return new Kept.Stale();
        }
        var facts = Facts.of("userName", account.userName())
                .change("officer", account.officerId(), officer)
                .change("displayName", account.displayName(), name);
        ledger.record(AccessAct.OFFICER_LINKED.of(account.id(), facts).in(account.jurisdictionPath()));
        return new Kept.Done();
    }
}
