package org.tuichu.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.tuichu.proof.bundle.Finding;
import org.tuichu.proof.bundle.LedgerCopy;
import org.tuichu.proof.bundle.RowLine;
import org.tuichu.proof.entry.RowName;
import org.tuichu.proof.tree.TileStore;

/// The running database as a copy to verify: what was signed, and the rows as they would stand had only that happened.
///
/// A row whose newest state belongs to an entry that still waits is shown in the state before, provided that it stands
/// as that entry left it.
final class DatabaseCopy implements LedgerCopy {
    private static final String ENTRIES = "SELECT l.sequence, " + StoredEntry.COLUMNS + """

            FROM ledger_leaf AS l JOIN ledger_entry AS e ON e.id = l.entry_id
            """ + StoredEntry.ROWS + """

            ORDER BY l.sequence""";

    private static final String ROWS = """
            WITH newest AS (
                SELECT DISTINCT ON (table_name, row_key) table_name, row_key, content
                FROM ledger_row JOIN ledger_inbox USING (entry_id)
                ORDER BY table_name, row_key, id DESC)
            SELECT table_name, row_key, content FROM (
                SELECT table_name, row_key,
                    CASE WHEN n.row_key IS NULL OR s.content IS DISTINCT FROM n.content THEN s.content ELSE (
                        SELECT r.content FROM ledger_row AS r
                        WHERE (r.table_name, r.row_key) = (n.table_name, n.row_key)
                            AND NOT EXISTS (SELECT FROM ledger_inbox AS i WHERE i.entry_id = r.entry_id)
                        ORDER BY r.id DESC LIMIT 1)
                    END AS content
                FROM ledger_rows_now() AS s FULL JOIN newest AS n USING (table_name, row_key)) AS signed
            WHERE content IS NOT NULL""";

    /// Entries in no place that do not wait for one either.
    private static final String OUTSIDE = """
            SELECT e.id FROM ledger_entry AS e
            WHERE NOT EXISTS (SELECT FROM ledger_leaf AS l WHERE l.entry_id = e.id)
                AND NOT EXISTS (SELECT FROM ledger_inbox AS i WHERE i.entry_id = e.id)
            ORDER BY e.id LIMIT 1000""";

    /// Lines fetched at a time.
    private static final int FETCH = 500;

    private final JdbcTemplate database;
    private final Tree tree;
    private final LedgerKey key;

    DatabaseCopy(DataSource database, Tree tree, LedgerKey key) {
        this.database = new JdbcTemplate(database);
        this.database.setFetchSize(FETCH);
        this.tree = tree;
        this.key = key;
    }

    @Override
    public byte[] checkpoint() {
        return tree.newest()
                .map(note -> note.format().getBytes(StandardCharsets.UTF_8))
                .orElse(new byte[0]);
    }

    @Override
    public List<String> keys() {
        return List.of(key.verifier().text());
    }

    @Override
    public TileStore tiles() {
        return tree;
    }

    @Override
    public void entries(Lines lines) {
        push(
                ENTRIES,
                lines,
                row -> StoredEntry.of(row).line(row.getLong("sequence")).text());
    }

    @Override
    public void rows(Lines lines) {
        push(ROWS, lines, row -> {
            var name = new RowName(row.getString("table_name"), row.getString("row_key"));
            return new RowLine(name, StoredEntry.EDITION, row.getString("content")).line();
        });
    }

    private void push(String sql, Lines lines, Line line) {
        var number = new AtomicLong();
        RowCallbackHandler handler = row -> lines.line(number.getAndIncrement(), line.of(row));
        database.query(sql, handler);
    }

    /// A row of an answer as a line.
    private interface Line {
        String of(ResultSet row) throws SQLException;
    }

    /// The contents of files are kept and verified elsewhere.
    @Override
    public void files(Contents contents) {}

    @Override
    public List<Finding> outside() {
        return database.query(OUTSIDE, (row, number) -> new Finding.PartUnknown("entry with id " + row.getLong("id")));
    }
}
