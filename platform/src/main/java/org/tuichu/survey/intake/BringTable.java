package org.tuichu.survey.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.access.Person;
import org.tuichu.access.Viewer;
import org.tuichu.evidence.EvidenceStore;
import org.tuichu.evidence.Examined;
import org.tuichu.evidence.Refused;
import org.tuichu.evidence.Upload;
import org.tuichu.ledger.Act;
import org.tuichu.ledger.Actor;
import org.tuichu.ledger.Facts;
import org.tuichu.ledger.Ledger;
import org.tuichu.proof.Hash;
import org.tuichu.shell.Answer;
import org.tuichu.shell.Fault;
import org.tuichu.survey.campaign.SurveyReader;

/// Keeps a table that somebody brings to a task of the own unit, as it came.
@Component
class BringTable {
    private final JdbcClient database;
    private final SurveyReader surveys;
    private final EvidenceStore evidence;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BringTable(
            JdbcClient database,
            SurveyReader surveys,
            EvidenceStore evidence,
            Ledger ledger,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.database = database;
        this.surveys = surveys;
        this.evidence = evidence;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// The file is looked at before any transaction begins.
    Answer bring(UUID task, Upload upload, Viewer viewer) throws IOException {
        if (surveys.task(task).filter(one -> one.mayWrite(viewer)).isEmpty()) {
            return new Answer.Missing();
        }
        return switch (evidence.examine(upload)) {
            case Refused refused -> new Answer.Faulty(List.of(new Fault("file", refused)));
            case Examined examined -> {
                try (examined) {
                    yield Objects.requireNonNull(transaction.execute(begun -> kept(task, examined, viewer)));
                }
            }
        };
    }

    private Answer kept(UUID task, Examined examined, Viewer viewer) {
        if (surveys.lock(task).filter(one -> one.mayWrite(viewer)).isEmpty()) {
            return new Answer.Missing();
        }
        var id = UUID.randomUUID();
        try {
            var file = evidence.keep(examined);
            database.sql(ImportSql.BRING)
                    .param("id", id)
                    .param("task", task)
                    .param("file", file.id().value())
                    .param("name", file.name())
                    .param("by", Person.of(viewer))
                    .param("behalf", Actor.lender())
                    .param("at", OffsetDateTime.now(clock))
                    .update();
            var facts = Facts.of("import", id).and("file", file.name());
            ledger.record(Act.of(IntakeAct.SURVEY_TABLE_BROUGHT, "surveyTask", task, facts)
                    .with(List.of(Hash.ofHex(file.fingerprint().sha256()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Answer.Done(id);
    }
}
