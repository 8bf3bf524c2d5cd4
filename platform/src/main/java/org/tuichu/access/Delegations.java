package org.tuichu.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.database.Scope;
import org.tuichu.directory.BusinessDates;
import org.tuichu.ledger.Facts;
import org.tuichu.ledger.Ledger;

/// Lends the own roles to a colleague for an absence, takes them back, and lets the colleague work with them. Roles are
/// never lent on.
@Component
class Delegations {
    /// Of one person at the same time.
    private static final int MOST_OPEN = 10;

    private static final int LONGEST_DAYS = 366;
    private static final int LONGEST_REASON = 200;

    private final DelegationRows rows;
    private final Sessions sessions;
    private final BusinessDates dates;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Delegations(
            DelegationRows rows,
            Sessions sessions,
            BusinessDates dates,
            Ledger ledger,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rows = rows;
        this.sessions = sessions;
        this.dates = dates;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    Delegated make(Viewer from, NewDelegation typed) {
        return Scope.PROGRAM.call(() -> transaction.execute(status -> {
            var today = dates.today(from.jurisdictionId());
            return refusal(from, typed, today)
                    .<Delegated>map(Delegated.Refused::new)
                    .orElseGet(() -> made(from, typed));
        }));
    }

    private Optional<Delegated.Reason> refusal(Viewer from, NewDelegation typed, LocalDate today) {
        if (!from.officer() || from.onBehalfOf() != null) {
            return Optional.of(Delegated.Reason.NOT_OWN_ROLES);
        }
        if (typed.to().filter(to -> isColleague(from, to)).isEmpty()) {
            return Optional.of(Delegated.Reason.NO_COLLEAGUE);
        }
        if (typed.firstDay().isEmpty() || typed.lastDay().isEmpty()) {
            return Optional.of(Delegated.Reason.DAYS_UNREADABLE);
        }
        var first = typed.firstDay().get();
        var last = typed.lastDay().get();
        if (last.isBefore(first) || last.isBefore(today)) {
            return Optional.of(Delegated.Reason.DAYS_REVERSED);
        }
        if (last.isAfter(first.plusDays(LONGEST_DAYS))) {
            return Optional.of(Delegated.Reason.TOO_LONG);
        }
        if (typed.reason().isEmpty() || typed.reason().length() > LONGEST_REASON) {
            return Optional.of(Delegated.Reason.REASON_MISSING);
        }
        return rows.open(from.accountId(), today) >= MOST_OPEN
                ? Optional.of(Delegated.Reason.TOO_MANY)
                : Optional.empty();
    }

    private boolean isColleague(Viewer from, UUID to) {
        return rows.colleagues(from.accountId()).stream()
                .anyMatch(account -> account.id().equals(to));
    }

    private Delegated made(Viewer from, NewDelegation typed) {
        var id = UUID.randomUUID();
        var to = typed.to().orElseThrow();
        rows.insert(id, from, to, typed, clock.instant());
        var facts = Facts.of("to", to)
                .and("roles", from.roles())
                .and("firstDay", typed.firstDay().orElseThrow())
                .and("lastDay", typed.lastDay().orElseThrow())
                .and("reason", typed.reason());
        ledger.record(AccessAct.DELEGATION_MADE.of(from.accountId(), facts).in(from.jurisdictionPath()));
        return new Delegated.Done(id);
    }

    /// By the lender alone; whoever works with it has the own roles again from the next request on.
    Delegated revoke(Viewer from, UUID id) {
        var revoked = Scope.PROGRAM.call(() -> transaction.execute(status -> {
            var today = dates.today(from.jurisdictionId());
            if (!rows.revoke(id, from.accountId(), today, clock.instant())) {
                return false;
            }
            ledger.record(AccessAct.DELEGATION_REVOKED
                    .of(from.accountId(), Facts.of("delegation", id))
                    .in(from.jurisdictionPath()));
            return true;
        }));
        return Boolean.TRUE.equals(revoked) ? new Delegated.Done(id) : new Delegated.Missing();
    }

    /// From the next request on this session works with what was lent to the person, or with the own roles again.
    Delegated workWith(Session session, Optional<UUID> delegation) {
        var viewer = session.viewer();
        if (delegation.isPresent()
                && received(viewer).stream().noneMatch(one -> one.id().equals(delegation.get()))) {
            return new Delegated.Missing();
        }
        Scope.PROGRAM.run(
                () -> transaction.executeWithoutResult(status -> rows.workWith(session.tokenHash(), delegation)));
        sessions.readAgainOf(viewer.accountId());
        return new Delegated.Done(delegation.orElse(viewer.accountId()));
    }

    /// What the person may work with today.
    List<Delegation> received(Viewer viewer) {
        return inTransaction(() -> rows.received(viewer.accountId(), dates.today(viewer.jurisdictionId())));
    }

    /// Given and received, the latest first.
    List<Delegation> of(Viewer viewer) {
        return inTransaction(() -> rows.of(viewer.accountId()));
    }

    List<Account> colleagues(Viewer viewer) {
        return inTransaction(() -> rows.colleagues(viewer.accountId()));
    }

    LocalDate today(Viewer viewer) {
        return Scope.PROGRAM.call(() -> dates.today(viewer.jurisdictionId()));
    }

    private <T> List<T> inTransaction(java.util.function.Supplier<List<T>> reading) {
        return Scope.PROGRAM.call(() -> java.util.Objects.requireNonNull(transaction.execute(status -> reading.get())));
    }
}
