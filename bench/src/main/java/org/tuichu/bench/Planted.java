package org.tuichu.bench;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A few made-up rows in each watched table that has none, each on record by an act, and a few files with previews:
/// what a tamper drill alters.
final class Planted {
    private static final int ROWS = 5;

    /// Tables whose rows refer to no other empty table come first.
    private static final String TABLES = """
            WITH RECURSIVE of AS (
                SELECT table_name, 0 AS depth FROM ledger_watched
                UNION SELECT o.table_name, p.depth + 1 FROM of AS p
                JOIN pg_constraint AS k ON k.contype = 'f' AND k.confrelid = p.table_name::regclass AND k.conrelid <> k.confrelid
                JOIN ledger_watched AS o ON o.table_name::regclass = k.conrelid WHERE p.depth < 10)
            SELECT table_name FROM of GROUP BY table_name ORDER BY max(depth), table_name""";

    /// Columns that refer to another table: as the rows of that one are, in their order.
    private static final String REFERENCES = """
            SELECT a.attname, format('(SELECT %I FROM %s ORDER BY ctid LIMIT 1 OFFSET n - 1)', r.attname, k.confrelid::regclass),
                k.confrelid::regclass
            FROM pg_constraint AS k CROSS JOIN LATERAL unnest(k.conkey, k.confkey) AS u (own, other)
            JOIN pg_attribute AS a ON (a.attrelid, a.attnum) = (k.conrelid, u.own)
            JOIN pg_attribute AS r ON (r.attrelid, r.attnum) = (k.confrelid, u.other)
            WHERE k.contype = 'f' AND k.conrelid = to_regclass(?) AND k.confrelid <> k.conrelid ORDER BY k.conname""";

    private static final Map<String, String> FILE_COLUMNS = Map.of(
            "sha256", "sha256(pg_temp.whole('file', n))",
            "size", "octet_length(pg_temp.whole('file', n))",
            "preview_sha256", "sha256(pg_temp.whole('preview', n))");

    private static final String RECORDED = "SELECT count(*) FROM ledger_row WHERE table_name = ?";

    /// A value of each column, by its type, that differs in each row `n`.
    private static final String VALUES = """
            SELECT attname, CASE format_type(atttypid, NULL)
                WHEN 'uuid' THEN format('md5(%L || n)::uuid', attrelid::regclass || attname)
                WHEN 'text' THEN CASE WHEN attname ~ 'path$' THEN '''/990000/990100/''' ELSE format('%L || n', attname || ' 现场核查 ') END
                WHEN 'uuid[]' THEN format('ARRAY[md5(%L || n)::uuid, md5(''b'')::uuid]', attname)
                WHEN 'text[]' THEN format('ARRAY[%L || n, ''乙'']', attname)
                WHEN 'smallint' THEN 'n' WHEN 'integer' THEN 'n * 7' WHEN 'bigint' THEN 'n * 1001'
                WHEN 'numeric' THEN 'n + 0.25' WHEN 'boolean' THEN 'n % 2 = 0'
                WHEN 'date' THEN 'date ''2026-03-01'' + n'
                WHEN 'timestamp with time zone' THEN 'timestamptz ''2026-03-01 09:00:00.123456+08'' + n * interval ''1 hour'''
                WHEN 'bytea' THEN format('sha256(convert_to(%L || n, ''UTF8''))', attname)
                WHEN 'jsonb' THEN format('jsonb_build_object(''n'', n, %L, ''甲'')', attname)
                END AS value
            FROM pg_attribute
            WHERE attrelid = to_regclass(?) AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum""";

    /// Three chunks make a file.
    private static final String FILES = """
            CREATE FUNCTION pg_temp.chunk(kind text, n int, ordinal int) RETURNS bytea LANGUAGE sql
                RETURN convert_to(repeat(format('%s %s, 第%s段 ', kind, n, ordinal), 20), 'UTF8');
            CREATE FUNCTION pg_temp.whole(kind text, n int) RETURNS bytea LANGUAGE sql
                RETURN pg_temp.chunk(kind, n, 0) || pg_temp.chunk(kind, n, 1) || pg_temp.chunk(kind, n, 2);
            INSERT INTO evidence_content SELECT sha256(pg_temp.whole(kind, n)), octet_length(pg_temp.whole(kind, n))
            FROM generate_series(1, {rows}) AS n, unnest(ARRAY['file', 'preview']) AS kind;
            INSERT INTO evidence_chunk SELECT sha256(pg_temp.whole(kind, n)), ordinal, pg_temp.chunk(kind, n, ordinal)
            FROM generate_series(1, {rows}) AS n, unnest(ARRAY['file', 'preview']) AS kind, generate_series(0, 2) AS ordinal""".replace("{rows}", Integer.toString(ROWS));

    private static final String ACT = """
            INSERT INTO ledger_entry (recorded_at, jurisdiction_path, actor, actor_name, unit_id, unit_name, on_behalf_of,
                on_behalf_of_name, act, subject_kind, subject_id, payload, payload_hash, files)
            SELECT '2026-03-02 09:00:00.000001+08', '/990000/990100/', md5('actor')::uuid, '王芳', md5('unit')::uuid, '测试区工信局',
                md5('other')::uuid, '李强', 'ROWS_PLANTED', 'table', '{table}', payload, sha256(convert_to(payload, 'UTF8')),
                CASE '{table}' WHEN 'evidence_file' THEN ARRAY(
                    SELECT encode(sha256(pg_temp.whole('file', n)), 'hex') FROM generate_series(1, {rows}) AS n)
                ELSE '{}' END
            FROM (VALUES ('{"planted":"{table}","words":"现场核查情况"}')) AS facts (payload)""";

    private Planted() {}

    /// Rows stand only in transactions with an act, whose triggers work although no other does.
    static void by(Superuser superuser) throws SQLException {
        superuser.execute(FILES);
        superuser.execute("ALTER TABLE ledger_entry ENABLE ALWAYS TRIGGER ledger_entry_received");
        for (var table : superuser.texts(TABLES)) {
            if (isEmpty(superuser, table)) {
                plant(superuser, table);
            }
        }
        superuser.execute("ALTER TABLE ledger_entry ENABLE TRIGGER ledger_entry_received");
    }

    private static boolean isEmpty(Superuser superuser, String table) throws SQLException {
        return superuser.texts("SELECT 1 FROM " + table + " LIMIT 1").isEmpty();
    }

    private static void plant(Superuser superuser, String table) throws SQLException {
        var values = new LinkedHashMap<String, String>();
        superuser.list(
                VALUES, row -> values.put(row.getString(1), value(table, row.getString(1), row.getString(2))), table);
        for (var reference : superuser.list(
                REFERENCES, row -> List.of(row.getString(1), row.getString(2), row.getString(3)), table)) {
            if (!isEmpty(superuser, reference.get(2))) {
                values.put(reference.getFirst(), reference.get(1));
            }
        }
        if (table.equals("evidence_file")) {
            values.putAll(FILE_COLUMNS);
        }
        var names = values.keySet().stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
        var all = String.join(", ", values.values());
        superuser.execute("ALTER TABLE " + table + " ENABLE ALWAYS TRIGGER ledger_bound; "
                + ACT.replace("{table}", table).replace("{rows}", Integer.toString(ROWS))
                + "; INSERT INTO " + table + " (" + names + ") SELECT " + all + " FROM generate_series(1, " + ROWS
                + ") AS n");
        superuser.execute("ALTER TABLE " + table + " ENABLE TRIGGER ledger_bound");
        if (!superuser.texts(RECORDED, table).equals(List.of(Integer.toString(ROWS)))) {
            throw new IllegalStateException(
                    "rows of " + table + " did not get on record: made up too badly to be seen");
        }
    }

    /// A type that nothing is known of stops the drill.
    private static String value(String table, String column, @Nullable String byType) {
        if (byType == null) {
            throw new IllegalStateException("no value of the type of " + table + "." + column);
        }
        return byType;
    }
}
