package org.tuichu.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/// A small program that starts the database and then does as told: the tests kill it, or run it as somebody else.
///
/// Arguments: data folder, binaries folder, and `commit` (one row after the other until killed), `hold` or `once`.
final class HoldsDatabase {
    private HoldsDatabase() {}

    static void main(String[] args) throws Exception {
        Settings settings = Settings.defaults().withBinariesFolder(Path.of(args[1]));
        try (EmbeddedPostgres server = EmbeddedPostgres.start(Path.of(args[0]), settings)) {
            System.out.println("ready " + server.port());
            switch (args[2]) {
                case "commit" -> commitForever(server);
                case "hold" -> System.in.read();
                case "once" -> System.out.println(Sql.owner(server).value("SELECT 'answer ' || 6 * 7"));
                default -> throw new IllegalArgumentException(args[2]);
            }
        } catch (PostgresRefused e) {
            System.out.println("refused " + e.refusal().getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    /// Says a number only after the server has said that it is committed.
    private static void commitForever(EmbeddedPostgres server) throws SQLException {
        Sql owner = Sql.owner(server);
        owner.run("CREATE TABLE IF NOT EXISTS tick (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY)");
        try (Connection connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
                Statement statement = connection.createStatement()) {
            while (true) {
                var row = statement.executeQuery("INSERT INTO tick DEFAULT VALUES RETURNING id");
                row.next();
                System.out.println("committed " + row.getLong(1));
            }
        }
    }
}
