package org.tuichu.enterprises.register;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.database.Scope;
import org.tuichu.machine.Loop;
import org.tuichu.statute.line.EnterpriseName;

/// Takes the names apart once after a start that an earlier edition of the program wrote; till then nothing is alike
/// to them.
@Component
class ReadStandingNames extends Loop {
    private static final String NEXT = """
            SELECT e.id FROM enterprise e
            WHERE NOT EXISTS (SELECT FROM enterprise_key k WHERE k.enterprise_id = e.id AND k.reader = :reader)
            ORDER BY e.id LIMIT 1000""";

    private final JdbcClient database;
    private final EnterpriseKeys keys;
    private final TransactionTemplate transaction;
    private volatile boolean done;

    ReadStandingNames(JdbcClient database, EnterpriseKeys keys, PlatformTransactionManager transactions) {
        super("reading of names", Duration.ofSeconds(5), Duration.ofSeconds(10));
        this.database = database;
        this.keys = keys;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    protected void round() {
        if (!done) {
            done = Scope.PROGRAM.call(this::read);
        }
    }

    /// False where the program ends before.
    boolean read() {
        while (isRunning()) {
            if (Objects.requireNonNull(transaction.execute(begun -> batch())) == 0) {
                return true;
            }
        }
        return false;
    }

    private int batch() {
        var standing = database.sql(NEXT)
                .param("reader", EnterpriseName.EDITION)
                .query(UUID.class)
                .list();
        standing.forEach(keys::keep);
        return standing.size();
    }
}
