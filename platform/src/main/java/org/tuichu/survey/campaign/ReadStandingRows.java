package org.tuichu.survey.campaign;

import java.time.Duration;
import java.util.List;
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
    /// Places in a task of which a transaction reads the rows.
    private static final int BATCH = 1_000;

    private static final String LACKING = """
            NOT EXISTS (SELECT FROM survey_device d WHERE d.row_id = r.id AND d.reader = :reader)
            """;

    private static final String TASKS = """
            SELECT r.task_id AS id, max(r.ordinal) AS last FROM survey_row r WHERE\s""" + LACKING + "GROUP BY r.task_id";

    /// Whoever writes rows of a task holds it.
    private static final String LOCK = "SELECT id FROM survey_task WHERE id = :task FOR UPDATE";

    private static final String NEXT = """
            SELECT r.id, r.cells FROM survey_row r
            WHERE r.task_id = :task AND r.ordinal > :after AND r.ordinal <= :last AND\s""" + LACKING;

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

    private record Task(UUID id, int last) {}

    /// False where the program ends before.
    boolean read() {
        for (var task : tasks()) {
            for (var after = 0; after < task.last(); after += BATCH) {
                if (!isRunning()) {
                    return false;
                }
                var from = after;
                transaction.executeWithoutResult(begun -> read(task.id(), from));
            }
        }
        return true;
    }

    private List<Task> tasks() {
        return Objects.requireNonNull(transaction.execute(begun -> database.sql(TASKS)
                .param("reader", Fingerprint.EDITION)
                .query((row, at) ->
                        new Task(Objects.requireNonNull(row.getObject("id", UUID.class)), row.getInt("last")))
                .list()));
    }

    private void read(UUID task, int after) {
        database.sql(LOCK).param("task", task).query(UUID.class).optional();
        devices.keep(database.sql(NEXT)
                .param("task", task)
                .param("after", after)
                .param("last", after + BATCH)
                .param("reader", Fingerprint.EDITION));
    }
}
