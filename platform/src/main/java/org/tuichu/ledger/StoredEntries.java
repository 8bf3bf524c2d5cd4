package org.tuichu.ledger;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Entries that wait for a place in the tree, and how they get it.
@Component
class StoredEntries {
    /// By the numbers of their rows, which are given at commit while the rows are locked: of two acts on one row the
    /// later one has the higher numbers. An entry's own number is given earlier and would not do.
    /// The batch is chosen before its rows are hashed: of many that wait, only those.
    private static final String WAITING = "SELECT " + StoredEntry.COLUMNS + """

            FROM (
                SELECT entry_id FROM ledger_inbox LEFT JOIN ledger_row USING (entry_id)
                GROUP BY entry_id ORDER BY max(ledger_row.id) NULLS FIRST, entry_id LIMIT :most) AS i
            JOIN ledger_entry AS e ON e.id = i.entry_id
            """ + StoredEntry.ROWS + """

            ORDER BY r.last NULLS FIRST, e.id""";

    private static final String PLACE = """
            WITH placed AS (DELETE FROM ledger_inbox WHERE entry_id = ANY (:ids) RETURNING entry_id)
            INSERT INTO ledger_leaf (sequence, entry_id)
            SELECT :size + at - 1, entry_id FROM unnest(:ids::bigint[]) WITH ORDINALITY AS o (entry_id, at)
            JOIN placed USING (entry_id)""";

    private final JdbcClient database;

    StoredEntries(JdbcClient database) {
        this.database = database;
    }

    /// At most that many of those that wait, in the order they get their places in.
    List<StoredEntry> waiting(int most) {
        return database.sql(WAITING)
                .param("most", most)
                .query((row, number) -> StoredEntry.of(row))
                .list();
    }

    /// Gives the entries the places after the `size` that are taken.
    void place(long size, List<StoredEntry> entries) {
        var ids = entries.stream().map(one -> one.entry().id()).toArray(Long[]::new);
        database.sql(PLACE).param("ids", ids).param("size", size).update();
    }
}
