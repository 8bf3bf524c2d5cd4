package org.tuichu.access;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.Planting;
import org.tuichu.database.Scope;
import org.tuichu.directory.JurisdictionLevel;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.directory.ProposedUnit;
import org.tuichu.directory.Unit;
import org.tuichu.directory.UnitFunction;
import org.tuichu.directory.UnitKind;
import org.tuichu.directory.Units;
import org.tuichu.ledger.Ledger;

/// Makes a place, a unit and an account for a test.
@TestComponent
public class Desks {
    static final String PASSWORD = "seven quiet kilns";

    private static final String ENTERPRISE = """
            INSERT INTO enterprise (id, jurisdiction_id, jurisdiction_path, location_id, location_path, name, credit_code, entered_by, entered_at)
            VALUES (:id, :place, :path, :place, :path, :name, '91211104MA0000001X', 'test', now())""";

    private final Jurisdictions jurisdictions;
    private final Units units;
    private final Accounts accounts;
    private final TransactionTemplate transaction;

    Desks(Jurisdictions jurisdictions, Units units, Accounts accounts, PlatformTransactionManager transactions) {
        this.jurisdictions = jurisdictions;
        this.units = units;
        this.accounts = accounts;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// A clerk with the password [#PASSWORD] in a unit of a place of its own; returns the user name.
    String clerk() {
        return person(Set.of(Role.CLERK));
    }

    /// The same with these roles.
    String person(Set<Role> roles) {
        return personOf(unit("desk-" + UUID.randomUUID()), "Test Clerk", roles);
    }

    /// A person of this unit; returns the user name.
    String personOf(Unit unit, String displayName, Set<Role> roles) {
        var userName = "person-" + UUID.randomUUID();
        Scope.PROGRAM.run(() -> accounts.create(
                NewAccount.ofUnit(userName, displayName, roles, unit.id().value(), unit.jurisdictionPath(), PASSWORD)));
        return userName;
    }

    /// An enterprise in the register of the place of this unit.
    UUID enterprise(JdbcClient database, Ledger ledger, Unit unit, String name) {
        var id = UUID.randomUUID();
        new Planting(transaction, ledger)
                .rows(() -> database.sql(ENTERPRISE)
                        .param("id", id)
                        .param("place", unit.jurisdictionId())
                        .param("path", unit.jurisdictionPath())
                        .param("name", name)
                        .update());
        return id;
    }

    /// The office of a place of its own with this name.
    Unit unit(String placeName) {
        return Scope.PROGRAM.call(() -> Objects.requireNonNull(transaction.execute(status -> {
            var place = jurisdictions.addInvented(placeName, JurisdictionLevel.PROVINCE, null);
            return units.create(new ProposedUnit(
                    place.id(), "Kiln Office", UnitKind.BODY, UnitFunction.INDUSTRY, null, List.of(), List.of()));
        })));
    }

    /// Another unit of the place of `beside`.
    Unit unit(Unit beside, String name) {
        return Scope.PROGRAM.call(() ->
                Objects.requireNonNull(transaction.execute(status -> units.create(new ProposedUnit(
                        beside.jurisdictionId(),
                        name,
                        UnitKind.BODY,
                        UnitFunction.ENVIRONMENT,
                        null,
                        List.of(),
                        List.of())))));
    }
}
