package org.tuichu.access;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The delegations of the person at the desk. `problem` is the name of a message and `field` the id of the field to
/// correct, null where all is well; `typed` is what the form holds.
record DelegationPage(
        Viewer viewer,
        LocalDate today,
        List<Delegation> delegations,
        List<Account> colleagues,
        NewDelegation typed,
        @Nullable String problem,
        @Nullable String field) {
    /// Whether roles may be lent: the own ones, to somebody.
    public boolean mayLend() {
        return viewer.officer() && viewer.onBehalfOf() == null && !colleagues.isEmpty();
    }

    public boolean mayWorkWith(Delegation one) {
        return one.toAccount().equals(viewer.accountId()) && one.inForce(today) && !worksWith(one);
    }

    public boolean mayRevoke(Delegation one) {
        return one.fromAccount().equals(viewer.accountId()) && one.revocable(today);
    }

    public boolean worksWith(Delegation one) {
        var behalf = viewer.onBehalfOf();
        return behalf != null && behalf.delegationId().equals(one.id());
    }

    public boolean chosen(UUID account) {
        return typed.to().filter(account::equals).isPresent();
    }

    /// `REVOKED`, `AHEAD`, `IN_FORCE` or `OVER`, for the name of a message.
    public String state(Delegation one) {
        if (one.revokedAt() != null) {
            return "REVOKED";
        }
        if (today.isBefore(one.firstDay())) {
            return "AHEAD";
        }
        return today.isAfter(one.lastDay()) ? "OVER" : "IN_FORCE";
    }
}
