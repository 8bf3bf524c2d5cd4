package org.tuichu.directory.persistence;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.database.MigratedDatabase;
import org.tuichu.database.Scope;
import org.tuichu.postgres.TestDatabase;

/// The shipped places in a migrated database, before there is a program that loads them.
public final class LoadedPlaces {
    private LoadedPlaces() {}

    /// Leaves no connection open.
    public static void into(TestDatabase database, Clock clock) {
        var source = new DriverManagerDataSource(
                database.jdbcUrl(), database.applicationUser(), database.applicationPassword());
        var loading = new ShippedPlacesLoading(JdbcClient.create(source), clock);
        var transaction = new TransactionTemplate(MigratedDatabase.transactions(source));
        Scope.PROGRAM.run(() ->
                transaction.executeWithoutResult(status -> loading.load(ShippedPlaces.edition(), ShippedPlaces::read)));
    }
}
