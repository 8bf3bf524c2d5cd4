package org.tuichu.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.tuichu.postgres.EmbeddedPostgres;
import org.tuichu.postgres.FolderLock;
import org.tuichu.postgres.Settings;

/// Wires the database: embedded unless `tuichu.db.url` is set; migrated by the owner, used by the application role.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    @Conditional(NoDatabaseGiven.class)
    EmbeddedPostgres embeddedPostgres(
            @Value("${tuichu.data-dir}") Path dataFolder,
            @Value("${tuichu.postgres-dir:}") String programFiles,
            @Value("${tuichu.prepared-dir:}") String prepared) {
        var settings = Settings.defaults();
        if (!programFiles.isEmpty()) {
            settings = settings.withBinariesFolder(Path.of(programFiles));
        }
        if (!prepared.isEmpty()) {
            settings = settings.withPreparedCluster(Path.of(prepared));
        }
        return EmbeddedPostgres.start(dataFolder, settings);
    }

    /// Keys and papers of one program at a time: the embedded database holds the folder itself.
    @Bean(destroyMethod = "close")
    @Conditional(DatabaseGiven.class)
    FolderLock dataFolder(@Value("${tuichu.data-dir}") Path dataFolder) {
        return FolderLock.hold(dataFolder);
    }

    @Bean
    DataSource dataSource(
            DatabaseSettings settings, ObjectProvider<EmbeddedPostgres> embedded, ObjectProvider<FolderLock> folder) {
        var server = embedded.getIfAvailable();
        var owner = server == null ? settings.givenOwner() : DatabaseSettings.ownerOf(server);
        var application = server == null ? settings.givenApplication() : DatabaseSettings.applicationOf(server);
        if (server == null) {
            folder.getObject();
            GivenDatabase.check(owner, application);
        }
        Migrations.run(owner, application.user());
        return pool(application, settings.connections());
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new ScopedTransactionManager(dataSource);
    }

    private static DataSource pool(DatabaseSettings.Login login, int connections) {
        var config = new HikariConfig();
        config.setPoolName("tuichu");
        config.setJdbcUrl(login.url());
        config.setUsername(login.user());
        config.setPassword(login.password());
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(2);
        return new HikariDataSource(config);
    }
}
