package org.tuichu.access;

import java.io.Serializable;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.database.Scope;
import org.tuichu.ledger.Actor;

/// The person at the desk: the account that is signed in, its unit and its place.
///
/// `office` says that the unit houses the leading group's office of its jurisdiction. `jurisdictionPath` is the path
/// that data scope uses, `governs` that of the place below that the unit governs, null for all others. `unitRecords`
/// are the ids under which rows may belong to the unit: its own, and those of records that were merged into it. An
/// account of an enterprise has the enterprise in the place of the unit and no such ids. `owes` is what the person has
/// to do before anything else. `onBehalfOf` is the colleague whose roles these are, null where they are the own ones.
public record Viewer(
        UUID accountId,
        String userName,
        String displayName,
        Set<Role> roles,
        UUID unitId,
        String unitName,
        boolean office,
        String jurisdictionId,
        String jurisdictionName,
        String jurisdictionPath,
        @Nullable String governs,
        Set<UUID> unitRecords,
        Set<Owed> owes,
        @Nullable OnBehalf onBehalfOf)
        implements Serializable {
    public Viewer {
        roles = Role.setOf(roles);
        unitRecords = Set.copyOf(unitRecords);
        owes = Set.copyOf(owes);
    }

    /// The office sees what belongs to any unit of its place and below, another unit what is its own.
    ///
    /// One that governs a place below sees that place, and no draft of the place above.
    /// An enterprise sees what is its own. Who else works in no unit sees no business data at all.
    public Scope scope() {
        if (ofEnterprise()) {
            return Scope.ofEnterprise(unitId);
        }
        if (!officer()) {
            return Scope.NONE;
        }
        var place = Scope.of(jurisdictionPath);
        if (office) {
            return place;
        }
        var ofUnit = place.ofUnit(unitRecords);
        return governs == null ? ofUnit : ofUnit.governing(governs);
    }

    /// What an auditor sees: the record of the place, or of the one below that the unit governs.
    public Scope auditing() {
        return Scope.readingOnly(Objects.requireNonNullElse(governs, jurisdictionPath));
    }

    /// As the record of acts names this person.
    public Actor actor() {
        var actor = Actor.of(new Actor.Named(accountId, displayName), new Actor.Named(unitId, unitName));
        return onBehalfOf == null
                ? actor
                : actor.onBehalfOf(new Actor.Named(onBehalfOf.accountId(), onBehalfOf.displayName()));
    }

    /// Runs `work` as this person: with the data scope, and as the actor.
    public <T, X extends Throwable> T call(ScopedValue.CallableOp<T, X> work) throws X {
        return scope().call(() -> actor().call(work));
    }

    /// Is the same person with the same powers in half a minute, as far as anybody knows.
    boolean lasts() {
        return owes.isEmpty() && onBehalfOf == null;
    }

    /// Works in a unit, in one role at least.
    public boolean officer() {
        return owes.isEmpty() && !Collections.disjoint(roles, Role.OF_UNIT);
    }

    /// Acts for the enterprise of the account.
    public boolean ofEnterprise() {
        return holds(Role.ENTERPRISE);
    }

    /// For templates: may see the accounts.
    public boolean seesAccounts() {
        return may(Permission.SEE_ACCOUNTS);
    }

    /// For templates: may make accounts.
    public boolean keepsAccounts() {
        return may(Permission.KEEP_ACCOUNTS);
    }

    /// For templates: may read the record of acts.
    public boolean readsRecord() {
        return may(Permission.READ_RECORD);
    }

    /// Whether this person may do what `permission` stands for. That the date moves in the demo only is decided there.
    public boolean may(Permission permission) {
        return switch (permission) {
            case PUBLIC, PROVE_CODE -> true;
            case OWN_SECRETS -> !owes.contains(Owed.CODE);
            case SIGNED_IN -> owes.isEmpty();
            case READ_DIRECTORY, READ_PROGRAMMES, READ_REGISTER, WORK_DUTIES, MOVE_BUSINESS_DATE -> officer();
            case READ_ENTERPRISE -> officer() || ofEnterprise();
            case WORK_PLANS, KEEP_DIRECTORY, KEEP_REGISTER, VERIFY_RULES -> officer() && office;
            case DECIDE_LINE_CHANGES, DECIDE_RULES -> office && (holds(Role.REVIEWER) || holds(Role.SIGNER));
            case SEE_ACCOUNTS -> holds(Role.SYSTEM_ADMINISTRATOR) || holds(Role.SECURITY_ADMINISTRATOR);
            case KEEP_ACCOUNTS -> holds(Role.SYSTEM_ADMINISTRATOR);
            case GRANT_ROLES -> holds(Role.SECURITY_ADMINISTRATOR);
            case READ_RECORD -> holds(Role.AUDITOR);
        };
    }

    private boolean holds(Role role) {
        return owes.isEmpty() && roles.contains(role);
    }
}
