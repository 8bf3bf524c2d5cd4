package org.tuichu;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.tuichu.postgres.TestPostgres;

/// Gives a context an empty database of its own on the PostgreSQL of this JVM.
public final class TestDatabaseInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var database = TestPostgres.freshDatabase();
        var properties = Map.<String, Object>of(
                "tuichu.db.url", database.jdbcUrl(),
                "tuichu.db.user", database.applicationUser(),
                "tuichu.db.password", database.applicationPassword(),
                "tuichu.db.owner-user", database.ownerUser(),
                "tuichu.db.owner-password", database.ownerPassword(),
                "tuichu.data-dir", "target/test-data/" + database.name(),
                // a test that needs acts to be signed has them signed itself
                "tuichu.ledger.pause", "1d",
                "tuichu.messages.pause", "1d");
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test database", properties));
    }
}
