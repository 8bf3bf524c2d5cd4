package org.tuichu.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.database.Scope;
import org.tuichu.ledger.Facts;
import org.tuichu.ledger.Ledger;

/// What administrators do to accounts. Nobody does anything to the own one, and of each kind of administrators one
/// stays open. A password that was reset opens nothing until the security administrator has opened the account again,
/// so that no administrator alone gets into an account of somebody else.
@Component
class KeepAccounts {
    private final AccountRows rows;
    private final KeptAccounts accounts;
    private final MakeAccount maker;
    private final Passwords passwords;
    private final SecondFactorRows factors;
    private final Sessions sessions;
    private final JdbcClient database;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final SecureRandom random;
    private final Clock clock;

    KeepAccounts(
            AccountRows rows,
            KeptAccounts accounts,
            MakeAccount maker,
            Passwords passwords,
            SecondFactorRows factors,
            Sessions sessions,
            JdbcClient database,
            Ledger ledger,
            PlatformTransactionManager transactions,
            SecureRandom random,
            Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.maker = maker;
        this.passwords = passwords;
        this.factors = factors;
        this.sessions = sessions;
        this.database = database;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
        this.random = random;
        this.clock = clock;
    }

    Kept make(NewSeat typed) {
        return Scope.PROGRAM.call(() -> maker.make(typed));
    }

    /// Draws a new password, removes the second factor and locks the account; its sessions end.
    Kept reset(UUID id, Viewer by) {
        var password = DrawnPassword.from(random);
        var hash = passwords.hash(password);
        return changeAndEnd(id, by, account -> {
            if (isLastOfItsKind(account)) {
                return new Kept.Refused(Kept.Reason.LAST_ADMINISTRATOR);
            }
            database.sql(KeepingSql.RESET)
                    .param("id", id)
                    .param("hash", hash)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            record(AccessAct.PASSWORD_RESET, account, Facts.of("secondFactorRemoved", factors.delete(id)));
            return new Kept.WithPassword(id, account.userName(), password);
        });
    }

    /// Nobody signs in with it any more; its sessions end.
    Kept lock(UUID id, Viewer by) {
        return changeAndEnd(id, by, account -> {
            if (isLastOfItsKind(account)) {
                return new Kept.Refused(Kept.Reason.LAST_ADMINISTRATOR);
            }
            database.sql(KeepingSql.LOCK)
                    .param("id", id)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            record(AccessAct.ACCOUNT_LOCKED, account, Facts.NONE);
            return new Kept.Done();
        });
    }

    Kept open(UUID id, Viewer by) {
        return change(id, by, account -> {
            var officer = account.officerId();
            if (officer != null && hasOtherAccount(id, officer)) {
                return new Kept.Refused(Kept.Reason.OFFICER_HAS_ACCOUNT);
            }
            if (combines(account, account.roles())) {
                return new Kept.Refused(Kept.Reason.SAME_PERSON);
            }
            database.sql(KeepingSql.OPEN).param("id", id).update();
            record(AccessAct.ACCOUNT_OPENED, account, Facts.NONE);
            return new Kept.Done();
        });
    }

    /// `version` is that of the account as the administrator saw it.
    Kept grant(UUID id, long version, Set<Role> roles, Viewer by) {
        var kept = change(id, by, account -> granted(account, version, roles));
        sessions.readAgainOf(id);
        return kept;
    }

    private Kept granted(KeptAccount account, long version, Set<Role> roles) {
        if (!Role.together(roles)) {
            return new Kept.Refused(Kept.Reason.ROLES_NOT_TOGETHER);
        }
        if (!account.grantable().containsAll(roles)) {
            return new Kept.Refused(Kept.Reason.ROLE_OF_ANOTHER_KIND);
        }
        if (combines(account, roles)) {
            return new Kept.Refused(Kept.Reason.SAME_PERSON);
        }
        if (!roles.containsAll(account.roles()) && isLastOfItsKind(account)) {
            return new Kept.Refused(Kept.Reason.LAST_ADMINISTRATOR);
        }
        int changed = database.sql(KeepingSql.GRANT)
                .param("id", account.id())
                .param("version", version)
                .param("roles", RoleNames.of(roles))
                .update();
        if (changed == 0) {
            return new Kept.Stale();
        }
        record(AccessAct.ROLES_GRANTED, account, Facts.NONE.change("roles", account.roles(), roles));
        return new Kept.Done();
    }

    private void record(AccessAct act, KeptAccount account, Facts facts) {
        ledger.record(
                act.of(account.id(), facts.and("userName", account.userName())).in(account.jurisdictionPath()));
    }

    boolean isLastOfItsKind(KeptAccount account) {
        return !account.locked()
                && !Collections.disjoint(account.roles(), Role.OF_ADMINISTRATORS)
                && database.sql(KeepingSql.OTHERS_OF_ITS_KIND)
                                .param("id", account.id())
                                .query(Long.class)
                                .single()
                        == 0;
    }

    /// Whether one person would hold in two accounts what may not be held in one.
    private boolean combines(KeptAccount account, Set<Role> roles) {
        return database
                .sql(KeepingSql.ROLES_OF_SAME_NAME)
                .param("id", account.id())
                .query((row, number) -> RoleNames.read(row, "roles"))
                .list()
                .stream()
                .filter(others -> !others.isEmpty() && !roles.isEmpty())
                .anyMatch(others -> !Role.together(union(roles, others)));
    }

    private static Set<Role> union(Set<Role> roles, Set<Role> others) {
        var all = new HashSet<>(roles);
        all.addAll(others);
        return all;
    }

    /// Another account of the officer is open.
    boolean hasOtherAccount(UUID id, UUID officer) {
        return database.sql(KeepingSql.OTHER_OF_OFFICER)
                        .param("id", id)
                        .param("officer", officer)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /// One administrator at a time, so that two do not lock each other out.
    Kept change(UUID id, Viewer by, Function<KeptAccount, Kept> change) {
        if (id.equals(by.accountId())) {
            return new Kept.Refused(Kept.Reason.OWN_ACCOUNT);
        }
        return Scope.PROGRAM.call(() -> transaction.execute(status -> {
            rows.oneAtATime();
            return accounts.find(id).map(change).orElseGet(Kept.Missing::new);
        }));
    }

    /// The same, and the sessions of the account end.
    Kept changeAndEnd(UUID id, Viewer by, Function<KeptAccount, Kept> change) {
        var kept = change(id, by, change);
        if (kept instanceof Kept.Done || kept instanceof Kept.WithPassword) {
            sessions.endAll(id);
        }
        return kept;
    }
}
