package org.tuichu.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Short words for asking a server something.
record Sql(String url, String user, String password) {
    static Sql owner(EmbeddedPostgres server) {
        return new Sql(server.jdbcUrl(EmbeddedPostgres.DATABASE), EmbeddedPostgres.OWNER_ROLE, server.ownerPassword());
    }

    static Sql application(EmbeddedPostgres server) {
        return new Sql(
                server.jdbcUrl(EmbeddedPostgres.DATABASE),
                EmbeddedPostgres.APPLICATION_ROLE,
                server.applicationPassword());
    }

    static Sql superuser(EmbeddedPostgres server) {
        return new Sql(server.jdbcUrl("postgres"), "postgres", server.superuserPassword());
    }

    void run(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /// First column of every row.
    List<String> column(String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    String value(String query) throws SQLException {
        return column(query).getFirst();
    }
}
