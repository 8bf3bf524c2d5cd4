package org.tuichu.survey.intake;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.access.Person;
import org.tuichu.access.Viewer;
import org.tuichu.ledger.Act;
import org.tuichu.ledger.Actor;
import org.tuichu.ledger.Facts;
import org.tuichu.ledger.Ledger;
import org.tuichu.survey.campaign.Answer;
import org.tuichu.survey.campaign.SurveyReader;

/// A person takes all good rows of a table that was read into the task, or drops it.
@Component
class EndImport {
    private final JdbcClient database;
    private final SurveyReader surveys;
    private final ImportReader imports;
    private final ReadTable tables;
    private final Ledger ledger;
    private final Clock clock;

    EndImport(
            JdbcClient database,
            SurveyReader surveys,
            ImportReader imports,
            ReadTable tables,
            Ledger ledger,
            Clock clock) {
        this.database = database;
        this.surveys = surveys;
        this.imports = imports;
        this.tables = tables;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Stale where the task has other rows by now than the table was compared with: nothing is written then.
    @Transactional
    Answer take(UUID id, Viewer viewer) {
        var found = imports.find(id);
        var task = found.flatMap(one -> surveys.lock(one.task())).filter(one -> one.mayWrite(viewer));
        var locked = imports.lock(id);
        if (task.isEmpty() || locked.isEmpty() || locked.get().state() == Import.State.DROPPED) {
            return new Answer.Missing();
        }
        var read = locked.get();
        if (read.state() != Import.State.READ || !tables.seal(read.task()).equals(read.seal())) {
            return new Answer.Stale();
        }
        var by = Person.of(viewer);
        var now = OffsetDateTime.now(clock);
        of(ImportSql.TAKE_CHANGED, id).update();
        of(ImportSql.TAKE_NEW, id)
                .param("by", by)
                .param("behalf", Actor.lender())
                .param("at", now)
                .update();
        of(ImportSql.FORGET_TAKEN, id).update();
        end(read, Import.State.TAKEN, IntakeAct.SURVEY_TABLE_TAKEN, viewer);
        return new Answer.Done(id);
    }

    @Transactional
    Answer drop(UUID id, Viewer viewer) {
        var found = imports.lock(id)
                .filter(one -> one.state() == Import.State.BROUGHT || one.state() == Import.State.READ)
                .filter(one -> surveys.task(one.task())
                        .filter(task -> task.mayWrite(viewer))
                        .isPresent());
        if (found.isEmpty()) {
            return new Answer.Missing();
        }
        of(ImportSql.CANCEL, id).update();
        of(ImportSql.CLEAR, id).update();
        end(found.get(), Import.State.DROPPED, IntakeAct.SURVEY_TABLE_DROPPED, viewer);
        return new Answer.Done(found.get().task());
    }

    private void end(Import of, Import.State state, IntakeAct act, Viewer viewer) {
        of(ImportSql.END, of.id())
                .param("state", state.name())
                .param("by", Person.of(viewer))
                .param("behalf", Actor.lender())
                .param("at", OffsetDateTime.now(clock))
                .update();
        ledger.record(Act.of(
                act,
                "surveyTask",
                of.task(),
                Facts.of("import", of.id()).and("file", of.fileName()).and("rows", of.counts())));
    }

    private JdbcClient.StatementSpec of(String sql, UUID id) {
        return database.sql(sql).param("id", id);
    }
}
