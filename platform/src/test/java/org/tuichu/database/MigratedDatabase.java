package org.tuichu.database;

import javax.sql.DataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.tuichu.postgres.TestDatabase;

/// What the start of the program does with a database, for tests that prepare one before there is a program.
public final class MigratedDatabase {
    private MigratedDatabase() {}

    /// Leaves no connection open.
    public static void migrate(TestDatabase database) {
        var owner = new DatabaseSettings.Login(database.jdbcUrl(), database.ownerUser(), database.ownerPassword());
        Migrations.run(owner, database.applicationUser());
    }

    /// Transactions in the scope of the caller, as the program has them.
    public static PlatformTransactionManager transactions(DataSource database) {
        return new ScopedTransactionManager(database);
    }
}
