package org.tuichu.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.database.Scope;
import org.tuichu.proof.entry.RowName;

/// Finds acts on record, the newest first, within the data scope of the work under way.
@Component
@Transactional(readOnly = true)
public class ReadRecord {
    private static final String ACTS = """
            SELECT e.id, l.sequence, e.recorded_at, e.actor, e.actor_name, e.unit_name, e.on_behalf_of,
                e.on_behalf_of_name, e.act,
                e.subject_kind, e.subject_id, e.jurisdiction_path, e.payload, e.files
            FROM ledger_entry AS e LEFT JOIN ledger_leaf AS l ON l.entry_id = e.id
            """;

    /// Beginnings of names are searched as ranges up to the last character there is: below row-level security an
    /// index serves only operators that are leakproof, and `^@` is not. The scope is asked for once more for the
    /// same reason. An account is found by the names that its acts bear: an index of accounts would cost every
    /// act. A single act is compared by itself: then its index gives the order too.
    static final String SEARCH = ACTS + """
            WHERE e.jurisdiction_path >= :within AND e.jurisdiction_path < :within || chr(1114111)
                AND (:actor::text IS NULL
                    OR e.actor_name COLLATE "C" >= :actor AND e.actor_name COLLATE "C" < :actor || chr(1114111)
                    OR e.on_behalf_of_name COLLATE "C" >= :actor
                        AND e.on_behalf_of_name COLLATE "C" < :actor || chr(1114111)
                    OR e.actor_name COLLATE "C" = ANY (:names::text[]) AND e.actor = :account::uuid
                    OR e.on_behalf_of_name COLLATE "C" = ANY (:names::text[]) AND e.on_behalf_of = :account::uuid)
                AND (:unit::text IS NULL
                    OR e.unit_name COLLATE "C" >= :unit AND e.unit_name COLLATE "C" < :unit || chr(1114111))
                AND (:act::text IS NULL OR e.act = :act)
                AND (:acts::text[] IS NULL OR e.act = ANY (:acts))
                AND (:subject::text IS NULL OR e.subject_id = :subject)
                AND (:from::timestamptz IS NULL OR e.recorded_at >= :from)
                AND (:until::timestamptz IS NULL OR e.recorded_at < :until)
                AND (:before::bigint IS NULL OR e.id < :before)
            ORDER BY e.id DESC LIMIT :most""";

    /// A plan for any values would go through the whole record for a name that is rare in it.
    private static final String PLAN_FOR_THESE_VALUES =
            "SELECT set_config('plan_cache_mode', 'force_custom_plan', true)";

    private static final String ONE = ACTS + "WHERE e.id = :id";

    private static final String ROWS = """
            SELECT r.table_name, r.row_key, r.content, (
                SELECT p.content FROM ledger_row AS p
                WHERE (p.table_name, p.row_key) = (r.table_name, r.row_key) AND p.id < r.id
                ORDER BY p.id DESC LIMIT 1) AS before
            FROM ledger_row AS r WHERE r.entry_id = :id ORDER BY r.id LIMIT :most""";

    private static final String REACHES =
            "SELECT EXISTS (SELECT FROM ledger_row WHERE table_name = :table AND row_key = :key)";

    private static final String EVER = """
            SELECT DISTINCT content::jsonb ->> :column FROM ledger_row
            WHERE table_name = :table AND row_key = :key AND content::jsonb ->> :column IS NOT NULL""";

    private final JdbcClient database;

    ReadRecord(JdbcClient database) {
        this.database = database;
    }

    /// At most `most` of those that are looked for.
    public List<RecordedAct> search(RecordQuery query, int most) {
        database.sql(PLAN_FOR_THESE_VALUES).query(String.class).single();
        return asked(database.sql(SEARCH), query, most)
                .query((row, number) -> act(row))
                .list();
    }

    static JdbcClient.StatementSpec asked(JdbcClient.StatementSpec search, RecordQuery query, int most) {
        var acts = query.acts().toArray(String[]::new);
        var person = query.actor();
        var account = person == null ? null : person.account();
        return search.param("within", Scope.current().reads())
                .param("actor", person == null ? null : person.beginning(), Types.VARCHAR)
                .param("account", account == null ? null : account.id(), Types.OTHER)
                .param("names", account == null ? null : account.names().toArray(String[]::new), Types.ARRAY)
                .param("unit", query.unit(), Types.VARCHAR)
                .param("act", acts.length == 1 ? acts[0] : null, Types.VARCHAR)
                .param("acts", acts.length > 1 ? acts : null, Types.ARRAY)
                .param("subject", query.subject(), Types.VARCHAR)
                .param("from", query.from(), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("until", query.until(), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("before", query.before(), Types.BIGINT)
                .param("most", most);
    }

    /// Empty where the scope does not reach it.
    public Optional<RecordedAct> find(long id) {
        return database.sql(ONE)
                .param("id", id)
                .query((row, number) -> act(row))
                .optional();
    }

    /// At most `most` of the rows that the act wrote, in the order they were recorded in.
    public List<RecordedAct.Row> rows(long id, int most) {
        return database.sql(ROWS)
                .param("id", id)
                .param("most", most)
                .query((row, number) -> new RecordedAct.Row(
                        row.getString("table_name"),
                        row.getString("row_key"),
                        row.getString("before"),
                        row.getString("content")))
                .list();
    }

    /// What was ever recorded of a column of a row, in no order.
    public Set<String> ever(RowName row, String column) {
        return database.sql(EVER)
                .param("table", row.table())
                .param("key", row.key())
                .param("column", column)
                .query((found, number) -> found.getString(1))
                .set();
    }

    /// Whether the scope reaches anything that was recorded of the row.
    public boolean reaches(RowName row) {
        return database.sql(REACHES)
                .param("table", row.table())
                .param("key", row.key())
                .query(Boolean.class)
                .single();
    }

    private static RecordedAct act(ResultSet row) throws SQLException {
        return new RecordedAct(
                row.getLong("id"),
                row.getObject("sequence", Long.class),
                row.getObject("recorded_at", OffsetDateTime.class),
                row.getObject("actor", UUID.class),
                row.getString("actor_name"),
                row.getString("unit_name"),
                row.getObject("on_behalf_of", UUID.class),
                row.getString("on_behalf_of_name"),
                row.getString("act"),
                row.getString("subject_kind"),
                row.getString("subject_id"),
                row.getString("jurisdiction_path"),
                row.getString("payload"),
                Arrays.asList((String[]) row.getArray("files").getArray()));
    }
}
