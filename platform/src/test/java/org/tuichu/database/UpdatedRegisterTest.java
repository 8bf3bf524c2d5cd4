package org.tuichu.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tuichu.postgres.TestPostgres;

/// What stands in a register that an earlier program kept is compared after the update.
class UpdatedRegisterTest {
    private static final String SEES =
            "SELECT set_config('tuichu.reads', '/', false), set_config('tuichu.writes', '/', false),"
                    + " set_config('tuichu.unit', '*', false)";

    /// As the earlier program wrote them; its acts are left out, and with them the triggers that ask for them.
    private static final String PLANTED = """
            ALTER TABLE enterprise DISABLE TRIGGER USER;
            ALTER TABLE line DISABLE TRIGGER USER;
            ALTER TABLE line_specification DISABLE TRIGGER USER;
            INSERT INTO enterprise (id, jurisdiction_id, jurisdiction_path, location_id, location_path, name, entered_by, entered_at)
            VALUES ('00000000-0000-0000-0000-00000000000e', '210000', '/210000/', '210000', '/210000/', '虚构甲水泥厂', 'x', now());
            INSERT INTO line (id, enterprise_id, jurisdiction_path, edition, state)
            SELECT ('00000000-0000-0000-0000-00000000000' || n)::uuid, '00000000-0000-0000-0000-00000000000e', '/210000/', 1, 'OPERATING'
            FROM generate_series(1, 3) AS n;
            UPDATE line SET withdrawn_at = now(), withdrawn_by = 'x', withdrawn_reason = 'x' WHERE id = '00000000-0000-0000-0000-000000000003';
            INSERT INTO line_specification (line_id, edition, jurisdiction_path, name, written_by, written_account, written_at)
            SELECT id, 1, jurisdiction_path, '水泥磨', 'x', id, now() FROM line;
            INSERT INTO line_fingerprint (line_id, edition, jurisdiction_path, devices, sizes, reader)
            SELECT id, 1, jurisdiction_path, ARRAY['cement_mill diameter_m=2.4 #1'], '{}', 'x' FROM line""";

    private static final String AS_BEFORE = """
            ALTER TABLE enterprise ENABLE TRIGGER USER;
            ALTER TABLE line ENABLE TRIGGER USER;
            ALTER TABLE line_specification ENABLE TRIGGER USER""";

    @Test
    void theLinesThatStandAreNotedAndAskForMoreSizesAndKeepTheirKinds() throws SQLException {
        var fresh = TestPostgres.freshDatabase();
        var login = new DatabaseSettings.Login(fresh.jdbcUrl(), fresh.ownerUser(), fresh.ownerPassword());
        Migrations.run(login, fresh.applicationUser(), module -> module.equals("enterprises") ? "25" : "latest");
        try (var owner = DriverManager.getConnection(fresh.jdbcUrl(), fresh.ownerUser(), fresh.ownerPassword())) {
            execute(owner, SEES);
            execute(owner, PLANTED);
            execute(owner, AS_BEFORE);
            Migrations.run(login, fresh.applicationUser());
            assertThat(one(
                            owner,
                            "SELECT string_agg(right(line_id::text, 1), ' ' ORDER BY line_id) FROM line_uncompared"))
                    .isEqualTo("1 2");
            assertThat(one(owner, "SELECT DISTINCT asked::text FROM line_fingerprint"))
                    .isEqualTo("{\"cement_mill diameter_m=2.4 #1\",\"cement_mill diameter_m=2.4 #\"}");
            assertThat(one(owner, "SELECT DISTINCT kinds::text FROM line_fingerprint"))
                    .isEqualTo("{cement_mill}");
        }
    }

    private static void execute(Connection owner, String statements) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(statements);
        }
    }

    private static @Nullable String one(Connection owner, String sql) throws SQLException {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
