package org.tuichu.ledger;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tuichu.database.Scope;
import org.tuichu.proof.note.Checkpoint;
import org.tuichu.proof.tree.TreeAppender;

/// Gives entries their places in the tree and signs what it has become; of several nodes one at a time.
@Component
class Sequencer {
    /// The number of the lock is that of no other; in ASCII it reads "ledger". What follows is planned anew each
    /// time, and by indexes: a plan made while the record was short, or of statistics as old as that, would go
    /// through all of it for each entry. After a crash PostgreSQL has forgotten when new ones are due.
    private static final String LOCK = """
            SELECT pg_try_advisory_xact_lock(x'6c6564676572'::bigint)
            FROM set_config('plan_cache_mode', 'force_custom_plan', true) AS anew,
                set_config('enable_seqscan', 'off', true) AS by_index""";

    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final StoredEntries entries;
    private final Tree tree;
    private final LedgerKey key;
    private final LedgerSettings settings;

    Sequencer(
            JdbcClient database,
            TransactionOperations transaction,
            StoredEntries entries,
            Tree tree,
            LedgerKey key,
            LedgerSettings settings) {
        this.database = database;
        this.transaction = transaction;
        this.entries = entries;
        this.tree = tree;
        this.key = key;
        this.settings = settings;
    }

    /// Places one batch; answers whether there may be more. While another node is at it, there is nothing to do here.
    boolean place() {
        return Scope.PROGRAM.call(() -> Optional.ofNullable(transaction.execute(status -> placeOneAtATime()))
                .orElse(false));
    }

    private boolean placeOneAtATime() {
        return database.sql(LOCK).query(Boolean.class).single() && placeBatch();
    }

    private boolean placeBatch() {
        long size = tree.newest().map(key::checkpoint).map(Checkpoint::size).orElse(0L);
        var batch = entries.waiting(settings.batch());
        if (batch.isEmpty()) {
            return false;
        }
        var leaves = batch.stream().map(one -> one.entry().leaf()).toList();
        var appended = new TreeAppender(tree).append(size, leaves);
        entries.place(size, batch);
        tree.write(appended.tiles());
        tree.write(appended.size(), key.sign(appended.size(), appended.root()));
        return batch.size() == settings.batch();
    }
}
