package org.tuichu.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// The two roles of the program and their database, made on first start and completed after an interrupted one.
final class Roles {
    static final String SUPERUSER = "postgres";

    private Roles() {}

    /// Owner migrates, application works; neither is a superuser nor passes row-level security of the other's tables.
    static void ensure(EmbeddedPostgres server, String superuserPassword) {
        try (Connection connection =
                DriverManager.getConnection(server.jdbcUrl(SUPERUSER), SUPERUSER, superuserPassword)) {
            ensureRole(connection, EmbeddedPostgres.OWNER_ROLE, server.ownerPassword());
            ensureRole(connection, EmbeddedPostgres.APPLICATION_ROLE, server.applicationPassword());
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", EmbeddedPostgres.DATABASE)) {
                createDatabase(connection, EmbeddedPostgres.DATABASE, "template1");
            }
            grantDatabase(connection, EmbeddedPostgres.DATABASE);
        } catch (SQLException e) {
            throw new IllegalStateException("roles and database could not be made: " + e.getMessage(), e);
        }
    }

    static void createDatabase(Connection connection, String name, String template) throws SQLException {
        execute(
                connection,
                "CREATE DATABASE " + quoted(name) + " OWNER " + EmbeddedPostgres.OWNER_ROLE + " TEMPLATE "
                        + quoted(template));
    }

    /// Nobody but the owner and the application role connects.
    static void grantDatabase(Connection connection, String name) throws SQLException {
        execute(connection, "REVOKE ALL ON DATABASE " + quoted(name) + " FROM PUBLIC");
        execute(connection, "GRANT CONNECT ON DATABASE " + quoted(name) + " TO " + EmbeddedPostgres.APPLICATION_ROLE);
    }

    private static void ensureRole(Connection connection, String role, String password) throws SQLException {
        String verb =
                exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role) ? "ALTER ROLE " : "CREATE ROLE ";
        execute(
                connection,
                verb + quoted(role)
                        + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD '" + password
                        + "'");
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
