package org.tuichu.survey.intake;

import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.access.Viewer;
import org.tuichu.sheet.SheetRefused;

/// Reads and takes tables in the background, as whoever asked for it, two at a time on this node. Where the program
/// ends meanwhile the table is as it was before, and the work begins anew when somebody asks.
@Component
class ImportJobs implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);
    private static final int AT_ONCE = 2;

    private final JdbcClient database;
    private final ImportReader imports;
    private final ReadTable tables;
    private final TakeTable taking;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ExecutorService threads = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().name("table-", 0).daemon().factory());

    ImportJobs(
            JdbcClient database,
            ImportReader imports,
            ReadTable tables,
            TakeTable taking,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.database = database;
        this.imports = imports;
        this.tables = tables;
        this.taking = taking;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// How a job ended that met no defect. Only DONE has changed anything.
    enum Outcome {
        DONE,
        CANCELLED,
        /// The task has other rows by now than the table was compared with.
        STALE,
        /// Rows that it would change came under review since.
        HELD
    }

    private interface Work {
        Outcome outcome() throws IOException;
    }

    void read(Import of, Columns columns, Viewer viewer) {
        start(of, viewer, () -> tables.read(of, columns, viewer));
    }

    void take(Import of, Viewer viewer) {
        start(of, viewer, () -> taking.take(of, viewer));
    }

    /// Whatever is under way ends soon, and nothing of it stays.
    void cancel(Import of) {
        transaction.executeWithoutResult(begun -> of(ImportSql.CANCEL, of.id()).update());
    }

    /// Does nothing where something is under way already.
    private void start(Import of, Viewer viewer, Work work) {
        var now = OffsetDateTime.now(clock);
        var begun = transaction.execute(open -> of(ImportSql.BEGIN, of.id())
                .param("at", now)
                .param("stalled", now.minus(ImportReader.STALLED))
                .update());
        if (Objects.equals(begun, 1)) {
            threads.execute(() -> viewer.<Boolean, RuntimeException>call(() -> run(of, work)));
        }
    }

    private boolean run(Import of, Work work) {
        try {
            return switch (work.outcome()) {
                case DONE -> true;
                case CANCELLED -> over(of);
                case STALE -> refuse(of, Outcome.STALE.name(), "", 0);
                case HELD -> refuse(of, Outcome.HELD.name(), numbers(of), 0);
            };
        } catch (SheetRefused refused) {
            return refuse(of, refused.reason().name(), refused.where(), refused.limit());
        } catch (IOException | RuntimeException e) {
            LOG.error("work on table {} failed", of.id(), e);
            return refuse(of, "FAILED", "", 0);
        }
    }

    private boolean over(Import of) {
        transaction.executeWithoutResult(begun -> of(ImportSql.OVER, of.id()).update());
        return false;
    }

    private String numbers(Import of) {
        return imports.heldSince(of).stream().map(String::valueOf).collect(Collectors.joining("、"));
    }

    private boolean refuse(Import of, String reason, String where, long limit) {
        transaction.executeWithoutResult(begun -> of(ImportSql.REFUSE, of.id())
                .param("reason", reason)
                .param("where", where)
                .param("limit", limit)
                .update());
        return false;
    }

    private JdbcClient.StatementSpec of(String sql, UUID id) {
        return database.sql(sql).param("id", id);
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
