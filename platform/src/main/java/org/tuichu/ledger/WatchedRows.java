package org.tuichu.ledger;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tuichu.proof.bundle.Finding;

/// Which rows stand, and what is recorded of each. The statement is made here of the columns that the tables have: one
/// kept in the database could be rewritten together with the rows.
///
/// A row whose newest state belongs to an entry that still waits is shown in the state before, provided that it stands
/// as that entry left it.
final class WatchedRows {
    /// What the text of a row depends on, as when it was recorded; for the rest of the transaction.
    private static final String SETTINGS = """
            SELECT set_config('timezone', 'UTC', true), set_config('bytea_output', 'hex', true),
                set_config('search_path', 'pg_catalog, public, pg_temp', true)""";

    /// Tables whose columns are all there; of a table that hashes a column, `bytea` by its bytes, others by their text,
    /// after the salt of the row where that is left out.
    private static final String STATEMENTS = """
            SELECT format('SELECT %L AS table_name, concat_ws(''/'', %s) AS row_key,
                (SELECT to_jsonb(c)::text FROM (SELECT %s) AS c) AS content FROM %s AS t',
                w.table_name, k.keys, c.columns, to_regclass('public.' || w.table_name)) AS statement
            FROM ledger_watched AS w
            CROSS JOIN LATERAL (
                SELECT string_agg(format('t.%I', name), ', ' ORDER BY n) AS keys
                FROM unnest(w.key) WITH ORDINALITY AS u (name, n)) AS k
            CROSS JOIN LATERAL (
                SELECT array_agg(attname::text) AS names, string_agg(CASE
                    WHEN attname = ANY (w.omitted) THEN NULL
                    WHEN attname <> ALL (w.hashed) THEN format('t.%I', attname)
                    ELSE format('encode(sha256(%s%s), ''hex'') AS %I',
                        CASE WHEN 'salt' = ANY (w.omitted) THEN 't.salt || ' END,
                        format(CASE atttypid WHEN 'bytea'::regtype THEN 't.%I' ELSE 'convert_to(t.%I::text, ''UTF8'')' END,
                            attname),
                        attname)
                    END, ', ' ORDER BY attnum) AS columns
                FROM pg_attribute
                WHERE attrelid = to_regclass('public.' || w.table_name) AND attnum > 0 AND NOT attisdropped) AS c
            WHERE w.key || w.omitted || w.hashed <@ c.names
            ORDER BY w.table_name""";

    /// Tables that are not as they are said to be watched.
    private static final String UNKNOWN = """
            SELECT w.table_name FROM ledger_watched AS w
            WHERE NOT EXISTS (
                SELECT FROM pg_attribute
                WHERE attrelid = to_regclass('public.' || w.table_name) AND attnum > 0 AND NOT attisdropped
                HAVING w.key || w.omitted || w.hashed <@ array_agg(attname::text))
            ORDER BY w.table_name""";

    private static final String NOTHING =
            "SELECT NULL::text AS table_name, NULL::text AS row_key, NULL::text AS content WHERE false";

    private static final String NEWEST = """
            WITH newest AS (
                SELECT DISTINCT ON (table_name, row_key) table_name, row_key, content
                FROM ledger_row JOIN ledger_inbox USING (entry_id)
                ORDER BY table_name, row_key, id DESC),
            now AS (""";

    private static final String SIGNED = """
            )
            SELECT table_name, row_key, content FROM (
                SELECT table_name, row_key,
                    CASE WHEN n.row_key IS NULL OR s.content IS DISTINCT FROM n.content THEN s.content ELSE (
                        SELECT r.content FROM ledger_row AS r
                        WHERE (r.table_name, r.row_key) = (n.table_name, n.row_key)
                            AND NOT EXISTS (SELECT FROM ledger_inbox AS i WHERE i.entry_id = r.entry_id)
                        ORDER BY r.id DESC LIMIT 1)
                    END AS content
                FROM now AS s FULL JOIN newest AS n USING (table_name, row_key)) AS signed
            WHERE content IS NOT NULL""";

    private final JdbcTemplate database;

    WatchedRows(JdbcTemplate database) {
        this.database = database;
    }

    /// The statement for table_name, row_key and content of every row, as it would stand had only happened what is
    /// signed.
    String statement() {
        database.queryForMap(SETTINGS);
        var tables = database.queryForList(STATEMENTS, String.class);
        return Stream.concat(Stream.of(NOTHING), tables.stream())
                .collect(Collectors.joining(" UNION ALL ", NEWEST, SIGNED));
    }

    /// Tables that cannot be looked at because what is noted of them was changed.
    List<Finding> faults() {
        return database.query(
                UNKNOWN, (row, number) -> new Finding.PartUnknown("table " + row.getString(1) + " of ledger_watched"));
    }
}
