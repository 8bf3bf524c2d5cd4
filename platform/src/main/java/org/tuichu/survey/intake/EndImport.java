package org.tuichu.survey.intake;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.access.Person;
import org.tuichu.access.Viewer;
import org.tuichu.ledger.Act;
import org.tuichu.ledger.Actor;
import org.tuichu.ledger.Facts;
import org.tuichu.ledger.Ledger;
import org.tuichu.shell.Answer;
import org.tuichu.shell.Fault;
import org.tuichu.survey.campaign.SurveyReader;

/// A person has all good rows of a table that was read taken into the task, calls off what is under way, or drops it.
@Component
class EndImport {
    /// Rows that a refusal names.
    private static final int NAMED = 5;

    private final JdbcClient database;
    private final SurveyReader surveys;
    private final ImportReader imports;
    private final ImportJobs jobs;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EndImport(
            JdbcClient database,
            SurveyReader surveys,
            ImportReader imports,
            ImportJobs jobs,
            Ledger ledger,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.database = database;
        this.surveys = surveys;
        this.imports = imports;
        this.jobs = jobs;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// Which rows of a table somebody wants to have taken.
    enum Wanted {
        GOOD,
        /// All or none.
        ALL
    }

    /// Done where it is under way now. Stale where the task has other rows by now than the table was compared with.
    Answer take(UUID id, Wanted wanted, Viewer viewer) {
        var found = writable(id, viewer).filter(one -> one.state() != Import.State.DROPPED);
        if (found.isEmpty()) {
            return new Answer.Missing();
        }
        var read = found.get();
        if (read.state() != Import.State.READ || !imports.seal(read.task()).equals(read.seal())) {
            return new Answer.Stale();
        }
        var faults = wanted == Wanted.ALL && read.wrong() > 0 ? left(read) : heldSince(read);
        if (!faults.isEmpty()) {
            return new Answer.Faulty(faults);
        }
        jobs.take(read, viewer);
        return new Answer.Done(id);
    }

    private List<Fault> left(Import read) {
        return Stream.of(Fate.values())
                .filter(Fate::wrong)
                .flatMap(fate -> imports.page(read, fate, 1, NAMED).rows().stream())
                .limit(NAMED)
                .map(ImportReader.Shown::row)
                .map(row -> Fault.of(
                        "rows",
                        "survey.import.fault.left",
                        row.number(),
                        row.faults().getFirst().words()))
                .toList();
    }

    private List<Fault> heldSince(Import read) {
        return imports.heldSince(read).stream()
                .map(number -> Fault.of("rows", "survey.import.fault.held", number))
                .toList();
    }

    Answer cancel(UUID id, Viewer viewer) {
        var found = writable(id, viewer);
        if (found.isEmpty()) {
            return new Answer.Missing();
        }
        jobs.cancel(found.get());
        return new Answer.Done(id);
    }

    /// What is under way is called off first.
    Answer drop(UUID id, Viewer viewer) {
        return cancel(id, viewer) instanceof Answer.Done
                ? Objects.requireNonNull(transaction.execute(begun -> dropped(id, viewer)))
                : new Answer.Missing();
    }

    private Answer dropped(UUID id, Viewer viewer) {
        var found =
                imports.lock(id).filter(one -> one.state() == Import.State.BROUGHT || one.state() == Import.State.READ);
        if (found.isEmpty()) {
            return new Answer.Missing();
        }
        var read = found.get();
        of(ImportSql.CLEAR, id).update();
        of(ImportSql.END, id)
                .param("state", Import.State.DROPPED.name())
                .param("by", Person.of(viewer))
                .param("behalf", Actor.lender())
                .param("at", OffsetDateTime.now(clock))
                .update();
        ledger.record(Act.of(
                IntakeAct.SURVEY_TABLE_DROPPED,
                "surveyTask",
                read.task(),
                Facts.of("import", id).and("file", read.fileName()).and("rows", read.counts())));
        return new Answer.Done(read.task());
    }

    private Optional<Import> writable(UUID id, Viewer viewer) {
        return imports.find(id)
                .filter(one -> surveys.task(one.task())
                        .filter(task -> task.mayWrite(viewer))
                        .isPresent());
    }

    private JdbcClient.StatementSpec of(String sql, UUID id) {
        return database.sql(sql).param("id", id);
    }
}
