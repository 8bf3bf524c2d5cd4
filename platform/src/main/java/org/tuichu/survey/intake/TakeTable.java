package org.tuichu.survey.intake;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.access.Person;
import org.tuichu.access.Viewer;
import org.tuichu.ledger.Act;
import org.tuichu.ledger.Actor;
import org.tuichu.ledger.Facts;
import org.tuichu.ledger.Ledger;
import org.tuichu.survey.campaign.RowDevices;
import org.tuichu.survey.campaign.SurveyReader;

/// Writes all good rows of a table that was read into its task, in one transaction: all or none, also where the program
/// ends meanwhile. How far it is, is told beside that transaction.
@Component
class TakeTable {
    private static final int BATCH = 5_000;

    private final JdbcClient database;
    private final SurveyReader surveys;
    private final ImportReader imports;
    private final TableFile files;
    private final RowDevices devices;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final TransactionTemplate beside;
    private final Clock clock;

    TakeTable(
            JdbcClient database,
            SurveyReader surveys,
            ImportReader imports,
            TableFile files,
            RowDevices devices,
            Ledger ledger,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.database = database;
        this.surveys = surveys;
        this.imports = imports;
        this.files = files;
        this.devices = devices;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
        this.beside = new TransactionTemplate(transactions);
        beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    ImportJobs.Outcome take(Import of, Viewer viewer) {
        return Objects.requireNonNull(transaction.execute(begun -> {
            var outcome = taken(of, viewer);
            if (outcome != ImportJobs.Outcome.DONE) {
                begun.setRollbackOnly();
            }
            return outcome;
        }));
    }

    private ImportJobs.Outcome taken(Import of, Viewer viewer) {
        var task = surveys.lock(of.task()).filter(one -> one.mayWrite(viewer));
        var read = imports.lock(of.id()).filter(one -> one.state() == Import.State.READ);
        if (task.isEmpty()
                || read.isEmpty()
                || !imports.seal(of.task()).equals(read.get().seal())) {
            return ImportJobs.Outcome.STALE;
        }
        if (!imports.heldSince(of).isEmpty()) {
            return ImportJobs.Outcome.HELD;
        }
        // Rows belong to an act that is on record before them, so that each batch is bound as it is written.
        record(read.get());
        if (!rows(read.get(), viewer)) {
            return ImportJobs.Outcome.CANCELLED;
        }
        sql(ImportSql.FORGET_TAKEN, of).update();
        sql(ImportSql.END, of)
                .param("state", Import.State.TAKEN.name())
                .param("by", Person.of(viewer))
                .param("behalf", Actor.lender())
                .param("at", OffsetDateTime.now(clock))
                .update();
        return sql(ImportSql.FINISH, of).update() == 1 ? ImportJobs.Outcome.DONE : ImportJobs.Outcome.CANCELLED;
    }

    private void record(Import read) {
        var facts = Facts.of("import", read.id())
                .and("file", read.fileName())
                .and("sha256", files.sha256(read))
                .and("rows", read.counts());
        ledger.record(Act.of(IntakeAct.SURVEY_TABLE_TAKEN, "surveyTask", read.task(), facts));
    }

    /// False where somebody cancelled it. What rows describe is read while those before them are written.
    private boolean rows(Import read, Viewer viewer) {
        var by = Person.of(viewer);
        var now = OffsetDateTime.now(clock);
        int ordinal = single(ImportSql.LAST_ORDINAL, read);
        int last = single(ImportSql.LAST_NUMBER, read);
        int written = 0;
        try (var ahead = new Beside<List<List<RowDevices.Found>>>(List.of())) {
            ahead.begin(() -> viewer.call(() -> found(read, 1)));
            for (int from = 1; from <= last; from += BATCH) {
                int next = from + BATCH;
                written += between(ImportSql.TAKE_CHANGED, read, from).update();
                devices.keep(between(ImportSql.CHANGED, read, from));
                int added = between(ImportSql.TAKE_NEW, read, from)
                        .param("ordinal", ordinal)
                        .param("by", by)
                        .param("behalf", Actor.lender())
                        .param("at", now)
                        .update();
                var found = ahead.done();
                ahead.begin(() -> viewer.call(() -> found(read, next)));
                devices.added(read.task(), ordinal, found);
                ordinal += added;
                written += added;
                database.sql(ImportSql.BIND).update();
                database.sql(ImportSql.BIND_LATER).update();
                if (!beats(read, written)) {
                    return false;
                }
            }
        }
        return true;
    }

    private List<List<RowDevices.Found>> found(Import read, int from) {
        return Objects.requireNonNull(beside.execute(begun -> devices.of(between(ImportSql.NEW, read, from))));
    }

    private boolean beats(Import read, int rows) {
        return Boolean.TRUE.equals(beside.execute(begun -> sql(ImportSql.BEAT, read)
                        .param("rows", rows)
                        .param("at", OffsetDateTime.now(clock))
                        .update()
                == 1));
    }

    private int single(String sql, Import read) {
        return sql(sql, read).query(Integer.class).single();
    }

    private JdbcClient.StatementSpec between(String sql, Import read, int from) {
        return sql(sql, read).param("from", from).param("below", from + BATCH);
    }

    private JdbcClient.StatementSpec sql(String sql, Import of) {
        return database.sql(sql).param("id", of.id());
    }
}
