package org.tuichu.ledger;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.database.Scope;
import org.tuichu.proof.bundle.LedgerVerifier;
import org.tuichu.proof.bundle.Verification;
import org.tuichu.proof.note.VerifierKey;

/// Verifies the running database: entries, payloads, files, tree and every row of a watched table against
/// what was signed. One at a time in a deployment, and none without end; nobody's acts wait for it.
@Component
public class VerifyLedger {
    /// Apart from the sequencer's; in ASCII it reads "verify".
    static final String LOCK = "SELECT pg_try_advisory_xact_lock(x'766572696679'::bigint)";

    private final DataSource database;
    private final JdbcClient client;
    private final TransactionTemplate snapshot;
    private final Tree tree;
    private final LedgerKey key;
    private final Duration limit;
    private final WitnessSettings watching;

    VerifyLedger(
            DataSource database,
            PlatformTransactionManager transactions,
            Tree tree,
            LedgerKey key,
            LedgerSettings settings,
            WitnessSettings watching) {
        this.database = database;
        this.client = JdbcClient.create(database);
        this.limit = settings.verifyLimit();
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
        this.snapshot.setTimeout(Math.toIntExact(limit.toSeconds()));
        this.tree = tree;
        this.key = key;
        this.watching = watching;
    }

    /// What came of it.
    public sealed interface Answer {
        record Verified(Verification result) implements Answer {}

        /// Another one is under way.
        record Busy() implements Answer {}

        /// Nothing is known: `ledger verify` has no limit.
        record TookTooLong(Duration limit) implements Answer {}
    }

    /// As of one moment, while work goes on. `trusted` are keys known from elsewhere; without any, who signed is not
    /// known.
    public Answer verify(List<VerifierKey> trusted) {
        try {
            return Objects.requireNonNull(Scope.PROGRAM.call(() -> snapshot.execute(status -> alone(trusted))));
        } catch (TransactionTimedOutException | QueryTimeoutException late) {
            return new Answer.TookTooLong(limit);
        }
    }

    private Answer alone(List<VerifierKey> trusted) {
        if (!client.sql(LOCK).query(Boolean.class).single()) {
            return new Answer.Busy();
        }
        var copy = new DatabaseCopy(database, tree, List.of(key.verifier()), watching.witnesses());
        return new Answer.Verified(LedgerVerifier.verify(copy, trusted));
    }
}
