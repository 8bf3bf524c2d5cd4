package org.tuichu.survey.campaign;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.database.Scope;
import org.tuichu.machine.Loop;
import org.tuichu.statute.survey.Fingerprint;

/// Reads once after a start which devices the rows say that an earlier edition of the program wrote; till then their
/// words are compared.
@Component
class ReadStandingRows extends Loop {
    private static final int BATCH = 1_000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String NEXT = """
            SELECT r.id, r.cells FROM survey_row r
            WHERE r.id > :after AND NOT EXISTS (SELECT FROM survey_device d WHERE d.row_id = r.id AND d.reader = :reader)
            ORDER BY r.id LIMIT :most""";

    private final JdbcClient database;
    private final RowDevices devices;
    private final TransactionTemplate transaction;
    private volatile boolean done;

    ReadStandingRows(JdbcClient database, RowDevices devices, PlatformTransactionManager transactions) {
        super("reading of devices", Duration.ofSeconds(5), Duration.ofSeconds(10));
        this.database = database;
        this.devices = devices;
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
        var last = BEFORE_ALL;
        while (isRunning()) {
            var from = last;
            last = Objects.requireNonNull(transaction.execute(begun -> batch(from)));
            if (last.equals(from)) {
                return true;
            }
        }
        return false;
    }

    /// The last row that was read; `after` where there is none.
    private UUID batch(UUID after) {
        return devices.keep(database.sql(NEXT)
                        .param("after", after)
                        .param("reader", Fingerprint.EDITION)
                        .param("most", BATCH))
                .orElse(after);
    }
}
