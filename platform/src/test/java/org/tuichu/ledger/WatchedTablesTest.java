package org.tuichu.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.tuichu.PlatformTest;

/// Every table of business is watched, with all its columns, or stands here with the reason why not.
@PlatformTest
class WatchedTablesTest {
    private static final Map<String, String> NOT_WATCHED = Map.ofEntries(
            Map.entry("ledger_entry", "the record itself: leaves of the tree"),
            Map.entry("ledger_row", "the record itself: its digests stand in entries"),
            Map.entry("ledger_inbox", "empties by itself"),
            Map.entry("ledger_leaf", "the tree itself"),
            Map.entry("ledger_tile", "the tree itself"),
            Map.entry("ledger_checkpoint", "signed"),
            Map.entry("ledger_cosignature", "signed by the witness; an act for each would ask for the next one"),
            Map.entry("ledger_seen", "signed by the other record and cosigned; for ever"),
            Map.entry("ledger_fork", "both notes are signed; for ever"),
            Map.entry("ledger_watched", "migrations write it, each call is an entry"),
            Map.entry("data_edition", "which shipped data are loaded; the program's own note"),
            Map.entry("jurisdiction", "40,000 shipped rows, the same for everybody; zones are on record by their acts"),
            Map.entry("session", "sign-ins come and go; their history is in sign_in"),
            Map.entry("sign_in_attempt", "a count that guards the door, forgotten by time"),
            Map.entry("sign_in", "who signed in, shown to the owner; noted without an act"),
            Map.entry("second_factor_use", "the step of the last code, moved by every sign-in"),
            Map.entry("message_read", "who has read what, for the person alone"),
            Map.entry("delivery", "attempts to send come and go; what was told is in message"),
            Map.entry("survey_import_row", "a preview, made anew of the file; what is taken stands in survey_row"),
            Map.entry("survey_import_job", "how far a table is read, gone at its end"),
            Map.entry(
                    "enterprise_key", "made of the names of an enterprise, and anew when the program reads otherwise"),
            Map.entry("line_fingerprint", "made of line_specification, and anew when the program reads otherwise"),
            Map.entry(
                    "line_likeness", "made of the lines of the register; what is said of them stands in line_identity"),
            Map.entry("line_uncompared", "which lines the program has to compare anew; it takes them away"),
            Map.entry("survey_device", "made of survey_row, and anew when the program reads otherwise"),
            Map.entry("survey_screening", "how far a screening is; what it found stands in survey_verdict"),
            Map.entry("ledger_kept", "migrations write it: where the contents of files are"),
            Map.entry("evidence_content", "named by its own SHA-256, which the row of a file has"),
            Map.entry("evidence_chunk", "part of a content that is named by its SHA-256"));

    /// Tables without a watching trigger.
    private static final String OPEN = """
            SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND NOT starts_with(c.relname, 'schema_history_')
                AND NOT EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'ledger_bound' AND t.tgenabled = 'O')
            ORDER BY c.relname""";

    /// Columns of watched tables that came after the last call of ledger_watch.
    private static final String FORGOTTEN = """
            SELECT w.table_name || '.' || a.attname FROM ledger_watched w
            JOIN pg_attribute a ON a.attrelid = w.table_name::regclass AND a.attnum > 0 AND NOT a.attisdropped
            JOIN pg_proc p ON p.proname = 'ledger_bind_' || w.table_name
            WHERE a.attname <> ALL (w.omitted) AND p.prosrc !~ ('[ .]"?' || a.attname || '"?[ ,)]')
            ORDER BY 1""";

    /// Watched tables of which the record might not see every row that it has to write down.
    private static final String HALF_SEEN = """
            SELECT w.table_name FROM ledger_watched w
            WHERE NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = w.table_name::regclass AND p.polname = 'bound_reads')
            ORDER BY 1""";

    private final Environment settings;

    WatchedTablesTest(Environment settings) {
        this.settings = settings;
    }

    @Test
    void everyOtherTableHasAReason() throws SQLException {
        try (var owner = owner()) {
            assertThat(found(owner, OPEN)).containsExactlyElementsOf(new TreeSet<>(NOT_WATCHED.keySet()));
        }
    }

    @Test
    void everyColumnOfAWatchedTableIsRecordedOrLeftOutKnowingly() throws SQLException {
        try (var owner = owner()) {
            assertThat(found(owner, "SELECT table_name FROM ledger_watched")).hasSizeGreaterThan(15);
            assertThat(found(owner, FORGOTTEN)).isEmpty();
        }
    }

    @Test
    void theRecordSeesEveryRowOfAWatchedTableWhoeverWritesIt() throws SQLException {
        try (var owner = owner();
                var statement = owner.createStatement()) {
            assertThat(found(owner, HALF_SEEN)).isEmpty();
            owner.setAutoCommit(false);
            statement.execute("DROP POLICY bound_reads ON unit_alias");
            assertThat(found(owner, HALF_SEEN)).containsExactly("unit_alias");
            owner.rollback();
        }
    }

    @Test
    void aTableAndAColumnThatNobodyWatchesAreFound() throws SQLException {
        try (var owner = owner();
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("CREATE TABLE planted_open (id int)");
            statement.execute("ALTER TABLE unit_alias ADD COLUMN planted text");
            assertThat(found(owner, OPEN)).contains("planted_open");
            assertThat(found(owner, FORGOTTEN)).containsExactly("unit_alias.planted");
            owner.rollback();
        }
    }

    private Connection owner() throws SQLException {
        var owner = DriverManager.getConnection(
                settings.getRequiredProperty("tuichu.db.url"),
                settings.getRequiredProperty("tuichu.db.owner-user"),
                settings.getRequiredProperty("tuichu.db.owner-password"));
        try (var statement = owner.createStatement()) {
            statement.execute("SET tuichu.reads = '/'");
        }
        return owner;
    }

    private static List<String> found(Connection owner, String sql) throws SQLException {
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
