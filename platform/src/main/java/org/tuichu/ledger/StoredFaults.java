package org.tuichu.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tuichu.proof.bundle.Finding;
import org.tuichu.proof.entry.RowName;

/// What does not hold together in the tables of the record, though no leaf of the tree tells: at most 1,000 of each
/// kind.
final class StoredFaults {
    /// Entries in no place that do not wait for one either; what waits and is no entry, or has its place already.
    private static final String ENTRIES = """
            SELECT e.id FROM ledger_entry AS e
            WHERE NOT EXISTS (SELECT FROM ledger_leaf AS l WHERE l.entry_id = e.id)
                AND NOT EXISTS (SELECT FROM ledger_inbox AS i WHERE i.entry_id = e.id)
            UNION ALL
            SELECT i.entry_id FROM ledger_inbox AS i
            WHERE EXISTS (SELECT FROM ledger_leaf AS l WHERE l.entry_id = i.entry_id)
                OR NOT EXISTS (SELECT FROM ledger_entry AS e WHERE e.id = i.entry_id)
            ORDER BY 1 LIMIT 1000""";

    /// A row's place says who may read what is recorded of it: the one in its content, else the place of its act; of a
    /// row that an act removed the one before.
    private static final String PLACES = """
            SELECT r.entry_id, r.table_name, r.row_key
            FROM ledger_row AS r JOIN ledger_entry AS e ON e.id = r.entry_id
            WHERE CASE
                WHEN r.content IS NULL THEN r.jurisdiction_path <> (
                    SELECT CASE WHEN strpos(b.content, '"jurisdiction_path": ') > 0 THEN b.jurisdiction_path
                        ELSE e.jurisdiction_path END
                    FROM ledger_row AS b
                    WHERE (b.table_name, b.row_key) = (r.table_name, r.row_key) AND b.id < r.id
                    ORDER BY b.id DESC LIMIT 1)
                WHEN strpos(r.content, '"jurisdiction_path": ') > 0
                    THEN strpos(r.content, '"jurisdiction_path": "' || r.jurisdiction_path || '"') = 0
                ELSE r.jurisdiction_path <> e.jurisdiction_path END
            ORDER BY r.id LIMIT 1000""";

    /// The numbers of what is recorded of one row follow its history, and none is larger than those given out. Where a
    /// place in the tree is empty the history is not known, and the entry is named elsewhere.
    private static final String NUMBERS = """
            SELECT entry_id, table_name, row_key FROM (
                SELECT r.id, r.entry_id, r.table_name, r.row_key, l.sequence, lag(l.sequence) OVER (
                    PARTITION BY r.table_name, r.row_key ORDER BY r.id) AS before
                FROM ledger_row AS r JOIN ledger_leaf AS l USING (entry_id)) AS history
            WHERE sequence < before AND (SELECT count(*) = max(sequence) + 1 FROM ledger_leaf) OR id > (SELECT last_value FROM ledger_row_id_seq)
            ORDER BY id LIMIT 1000""";

    private static final String CHECKPOINTS = """
            SELECT size, split_part(note, E'\\n', 2) AS said FROM ledger_checkpoint
            WHERE split_part(note, E'\\n', 2) <> size::text ORDER BY size LIMIT 1000""";

    private final JdbcTemplate database;

    StoredFaults(JdbcTemplate database) {
        this.database = database;
    }

    List<Finding> find() {
        var entries = database.query(
                ENTRIES, (row, number) -> (Finding) new Finding.PartUnknown("entry with id " + row.getLong("id")));
        var places = database.query(PLACES, (row, number) -> misplaced(row, "place"));
        var numbers = database.query(NUMBERS, (row, number) -> misplaced(row, "number"));
        var checkpoints = database.query(CHECKPOINTS, (row, number) -> (Finding) new Finding.CheckpointRefused(
                "the one of size " + row.getLong("size") + " says " + row.getString("said")));
        return Stream.of(entries, places, numbers, checkpoints)
                .flatMap(List::stream)
                .toList();
    }

    private static Finding misplaced(ResultSet row, String what) throws SQLException {
        var name = new RowName(row.getString("table_name"), row.getString("row_key"));
        return new Finding.RecordDiffers(name, row.getLong("entry_id"), what);
    }
}
