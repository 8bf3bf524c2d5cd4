package org.tuichu.access;

import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.Viewers;
import org.tuichu.database.Scope;

/// Makes a place, a unit and an account for a test.
@TestComponent
class Desks {
    static final String PASSWORD = "seven quiet kilns";

    private final JdbcClient database;
    private final Accounts accounts;
    private final TransactionTemplate transaction;

    Desks(JdbcClient database, Accounts accounts, PlatformTransactionManager transactions) {
        this.database = database;
        this.accounts = accounts;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// A clerk with the password [#PASSWORD] in a unit of a place of its own; returns the user name.
    String clerk() {
        var path = Viewers.place();
        var place = path.substring(path.length() - 8, path.length() - 1);
        var unit = UUID.randomUUID();
        var userName = "clerk-" + unit;
        Scope.PROGRAM.run(() -> transaction.executeWithoutResult(status -> {
            database.sql("INSERT INTO jurisdiction (id, name, full_name, level, path, invented)"
                            + " VALUES (:id, :id, :id, 'COUNTY', :path, true)")
                    .param("id", place)
                    .param("path", path)
                    .update();
            database.sql("INSERT INTO unit (id, jurisdiction_id, jurisdiction_path, name, kind, function)"
                            + " VALUES (:id, :place, :path, 'Kiln Office', 'BODY', 'INDUSTRY')")
                    .param("id", unit)
                    .param("place", place)
                    .param("path", path)
                    .update();
            accounts.create(new NewAccount(userName, "Test Clerk", Role.CLERK, unit, path, PASSWORD));
        }));
        return userName;
    }
}
