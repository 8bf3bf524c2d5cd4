package org.tuichu.database;

import static org.tuichu.database.DatabaseRefused.Reason.ADDRESS;
import static org.tuichu.database.DatabaseRefused.Reason.ENCODING;
import static org.tuichu.database.DatabaseRefused.Reason.EXTENSION;
import static org.tuichu.database.DatabaseRefused.Reason.NO_SUCH_DATABASE;
import static org.tuichu.database.DatabaseRefused.Reason.NO_TABLES;
import static org.tuichu.database.DatabaseRefused.Reason.ORDER;
import static org.tuichu.database.DatabaseRefused.Reason.OWNS_TABLES;
import static org.tuichu.database.DatabaseRefused.Reason.READ_ONLY;
import static org.tuichu.database.DatabaseRefused.Reason.SIGN_IN;
import static org.tuichu.database.DatabaseRefused.Reason.TOO_MIGHTY;
import static org.tuichu.database.DatabaseRefused.Reason.TOO_OLD;
import static org.tuichu.database.DatabaseRefused.Reason.TRIGRAMS;
import static org.tuichu.database.DatabaseRefused.Reason.UNREACHABLE;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.tuichu.database.DatabaseRefused.Reason;
import org.tuichu.database.DatabaseSettings.Login;

/// Looks, before anything is migrated, whether an external database is what `docs/operations/external-database.md` asks
/// for. Nothing but the extension pg_trgm is made.
final class GivenDatabase {
    /// Major version of PostgreSQL.
    static final int OLDEST = 15;

    private static final String ADDRESS_BEGINS = "jdbc:postgresql:";
    private static final String WRONG_SIGN_IN = "28";
    private static final String NO_DATABASE = "3D";

    private static final String OLD =
            "SELECT current_setting('server_version_num')::int < ? * 10000, current_setting('server_version')";
    private static final String IS_READ_ONLY =
            "SELECT current_setting('transaction_read_only') = 'on', current_database()";
    private static final String NOT_UTF8 = "SELECT getdatabaseencoding() <> 'UTF8', getdatabaseencoding()";

    /// 安 an, 北 bei, 成 chéng: code points and strokes put them in another order.
    private static final String NOT_PINYIN = """
            SELECT NOT ('安' < '北' AND '北' < '成')
                   OR NOT EXISTS (SELECT FROM pg_collation WHERE collname = 'zh-x-icu'), current_database()""";

    private static final String MAKE_EXTENSION = "CREATE EXTENSION IF NOT EXISTS pg_trgm";
    private static final String NO_CHINESE_TRIGRAMS =
            "SELECT cardinality(show_trgm('大洼')) = 0, (SELECT datctype FROM pg_database WHERE datname = current_database())";
    private static final String MAY_NOT_MAKE_TABLES = """
            SELECT NOT coalesce((SELECT has_schema_privilege(oid, 'CREATE') FROM pg_namespace WHERE nspname = 'public'),
                                false), current_user""";

    private static final String PASSES_ROW_LEVEL_SECURITY =
            "SELECT rolsuper OR rolbypassrls, rolname FROM pg_roles WHERE rolname = current_user";
    private static final String BECOMES_OWNER = "SELECT pg_has_role(current_user, ?, 'MEMBER'), current_user";

    private GivenDatabase() {}

    /// @throws DatabaseRefused with the first thing that is not as it must be
    static void check(Login owner, Login application) {
        try (var connection = connect(owner)) {
            connection.setAutoCommit(true);
            refuseIf(TOO_OLD, connection, OLD, OLDEST);
            refuseIf(READ_ONLY, connection, IS_READ_ONLY);
            refuseIf(ENCODING, connection, NOT_UTF8);
            refuseIf(ORDER, connection, NOT_PINYIN);
            makeExtension(connection);
            refuseIf(TRIGRAMS, connection, NO_CHINESE_TRIGRAMS);
            refuseIf(NO_TABLES, connection, MAY_NOT_MAKE_TABLES);
        } catch (SQLException e) {
            throw new DatabaseRefused(UNREACHABLE, said(e));
        }
        try (var connection = connect(application)) {
            refuseIf(TOO_MIGHTY, connection, PASSES_ROW_LEVEL_SECURITY);
            refuseIf(OWNS_TABLES, connection, BECOMES_OWNER, owner.user());
        } catch (SQLException e) {
            throw new DatabaseRefused(UNREACHABLE, said(e));
        }
    }

    private static Connection connect(Login login) {
        if (!login.url().startsWith(ADDRESS_BEGINS)) {
            throw new DatabaseRefused(ADDRESS, "");
        }
        try {
            return DriverManager.getConnection(login.url(), login.user(), login.password());
        } catch (SQLException e) {
            throw refusedAtTheDoor(login, e);
        }
    }

    private static DatabaseRefused refusedAtTheDoor(Login login, SQLException e) {
        var state = e.getSQLState() == null ? "" : e.getSQLState();
        if (state.startsWith(WRONG_SIGN_IN)) {
            return new DatabaseRefused(SIGN_IN, login.user() + " (" + said(e) + ")");
        }
        return new DatabaseRefused(state.startsWith(NO_DATABASE) ? NO_SUCH_DATABASE : UNREACHABLE, said(e));
    }

    private static void makeExtension(Connection connection) {
        try (var statement = connection.createStatement()) {
            statement.execute(MAKE_EXTENSION);
        } catch (SQLException e) {
            throw new DatabaseRefused(EXTENSION, said(e));
        }
    }

    /// `query` answers whether it is so, and the detail.
    private static void refuseIf(Reason reason, Connection connection, String query, Object... parameters)
            throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var row = statement.executeQuery()) {
                if (!row.next() || row.getBoolean(1)) {
                    throw new DatabaseRefused(reason, row.getString(2));
                }
            }
        }
    }

    private static String said(SQLException e) {
        return String.valueOf(e.getMessage()).replaceAll("\\s+", " ").strip();
    }
}
