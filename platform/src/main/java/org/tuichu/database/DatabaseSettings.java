package org.tuichu.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.tuichu.postgres.EmbeddedPostgres;

/// Where the data is. With `url` an external PostgreSQL of version 15 or newer is used, else the embedded one in
/// `tuichu.data-dir`.
///
/// - `url`, `user`, `password`: the application role (no superuser, no BYPASSRLS)
/// - `ownerUser`, `ownerPassword`: the role that owns the tables and migrates; needed with `url`
/// - `connections`: the largest number of connections of the application role
@ConfigurationProperties("tuichu.db")
record DatabaseSettings(
        @Nullable String url,
        @Nullable String user,
        @Nullable String password,
        @Nullable String ownerUser,
        @Nullable String ownerPassword,
        int connections) {

    /// A way into a database.
    record Login(String url, String user, String password) {}

    Login givenApplication() {
        return new Login(required("url", url), required("user", user), required("password", password));
    }

    Login givenOwner() {
        return new Login(
                required("url", url), required("owner-user", ownerUser), required("owner-password", ownerPassword));
    }

    private static String required(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new SettingMissing("tuichu.db." + name, "tuichu.db.url");
        }
        return value;
    }

    static Login ownerOf(EmbeddedPostgres server) {
        return new Login(
                server.jdbcUrl(EmbeddedPostgres.DATABASE), EmbeddedPostgres.OWNER_ROLE, server.ownerPassword());
    }

    static Login applicationOf(EmbeddedPostgres server) {
        return new Login(
                server.jdbcUrl(EmbeddedPostgres.DATABASE),
                EmbeddedPostgres.APPLICATION_ROLE,
                server.applicationPassword());
    }
}
