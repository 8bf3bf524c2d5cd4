package org.tuichu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/// Copies an active programme of the demo for many places below one city, so that lists are long and tables are full.
final class ManyProgrammes {
    /// Rows of watched tables are written by an act on record, also these.
    private static final String ACT = """
            SELECT set_config('tuichu.reads', '/', true), set_config('tuichu.writes', '/', true),
                set_config('tuichu.unit', '*', true);
            INSERT INTO ledger_entry
                (recorded_at, jurisdiction_path, actor_name, act, subject_kind, subject_id, payload, payload_hash)
            VALUES (now(), '/', 'bench', 'PROGRAMMES_COPIED', 'programme', 'many', '{}', sha256('{}'))""";

    private static final List<String> BY_PROGRAMME =
            List.of("legal_basis", "industry", "stage", "leading_group_member", "programme_unit");
    private static final List<String> BY_DUTY = List.of("duty_unit", "deadline", "publication", "contact");

    private ManyProgrammes() {}

    /// Makes active programmes until there are `count` in all; the copies lie below the city whose code is `city`.
    static void load(Path data, String city, int count) throws SQLException, IOException {
        try (var connection = superuser(data);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(ACT);
            statement.execute("""
                    CREATE TEMPORARY TABLE place AS
                    SELECT gen_random_uuid() AS programme_id, t.id, t.name, c.path || t.id || '/' AS path
                    FROM jurisdiction t, jurisdiction c
                    WHERE c.id = '%s' AND t.level = 'TOWN' AND t.id NOT IN (SELECT jurisdiction_id FROM programme)
                    ORDER BY t.path LIKE c.path || '%%' DESC, t.id
                    LIMIT greatest(0, %d - (SELECT count(*) FROM programme WHERE status = 'ACTIVE'))""".formatted(city, count));
            statement.execute("""
                    CREATE TEMPORARY TABLE original AS
                    SELECT id FROM programme WHERE status = 'ACTIVE' AND jurisdiction_id LIKE '5001%' LIMIT 1""");
            statement.execute("""
                    CREATE TEMPORARY TABLE twin AS
                    SELECT d.id AS old_id, gen_random_uuid() AS id, p.programme_id, p.path
                    FROM duty d, place p WHERE d.programme_id = (SELECT id FROM original)""");
            statement.execute("""
                    INSERT INTO programme SELECT (jsonb_populate_record(o, jsonb_build_object(
                        'id', p.programme_id, 'jurisdiction_id', p.id, 'jurisdiction_name', p.name,
                        'jurisdiction_path', p.path, 'pack', NULL, 'sample', true))).*
                    FROM programme o, place p WHERE o.id = (SELECT id FROM original)""");
            statement.execute("""
                    INSERT INTO duty SELECT (jsonb_populate_record(d, jsonb_build_object(
                        'id', t.id, 'programme_id', t.programme_id, 'jurisdiction_path', t.path))).*
                    FROM duty d JOIN twin t ON t.old_id = d.id""");
            for (var table : BY_PROGRAMME) {
                statement.execute("""
                        INSERT INTO %1$s SELECT (jsonb_populate_record(x, jsonb_build_object(
                            'programme_id', p.programme_id, 'jurisdiction_path', p.path))).*
                        FROM %1$s x, place p WHERE x.programme_id = (SELECT id FROM original)""".formatted(table));
            }
            for (var table : BY_DUTY) {
                statement.execute("""
                        INSERT INTO %1$s SELECT (jsonb_populate_record(x, jsonb_build_object(
                            'duty_id', t.id, 'programme_id', t.programme_id, 'jurisdiction_path', t.path))).*
                        FROM %1$s x JOIN twin t ON t.old_id = x.duty_id""".formatted(table));
            }
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("ANALYZE");
            try (var rows = statement.executeQuery(
                    "SELECT count(*), (SELECT count(*) FROM duty) FROM programme WHERE status = 'ACTIVE'")) {
                rows.next();
                System.out.printf("loaded: %d active programmes, %d duties%n", rows.getLong(1), rows.getLong(2));
            }
        }
    }

    private static Connection superuser(Path data) throws IOException, SQLException {
        var folder = data.resolve("postgres");
        var port = Files.readAllLines(folder.resolve("cluster/postmaster.pid")).get(3);
        var password =
                Files.readString(folder.resolve("secrets/postgres.password")).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/tuichu", "postgres", password);
    }
}
