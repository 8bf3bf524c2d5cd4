package org.tuichu.ledger;

import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.database.Scope;
import org.tuichu.proof.bundle.LedgerVerifier;
import org.tuichu.proof.bundle.Verification;
import org.tuichu.proof.note.VerifierKey;

/// Verifies the running database: entries, payloads, files, tree and every row of a watched table against
/// what was signed.
@Component
public class VerifyLedger {
    private final DataSource database;
    private final TransactionTemplate snapshot;
    private final Tree tree;
    private final LedgerKey key;

    VerifyLedger(DataSource database, PlatformTransactionManager transactions, Tree tree, LedgerKey key) {
        this.database = database;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
        this.tree = tree;
        this.key = key;
    }

    /// As of one moment, while work goes on. `trusted` are keys known from elsewhere; without any, who signed is not
    /// known.
    public Verification verify(List<VerifierKey> trusted) {
        var copy = new DatabaseCopy(database, tree, List.of(key.verifier()));
        return Objects.requireNonNull(
                Scope.PROGRAM.call(() -> snapshot.execute(status -> LedgerVerifier.verify(copy, trusted))));
    }
}
