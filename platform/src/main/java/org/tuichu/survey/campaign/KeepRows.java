package org.tuichu.survey.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.access.Person;
import org.tuichu.access.Viewer;
import org.tuichu.directory.BusinessDates;
import org.tuichu.evidence.Examined;
import org.tuichu.ledger.Act;
import org.tuichu.ledger.Actor;
import org.tuichu.ledger.Facts;
import org.tuichu.ledger.Ledger;
import org.tuichu.shell.Answer;
import tools.jackson.databind.json.JsonMapper;

/// A clerk of the unit enters, changes and removes rows of its task until it is handed in.
@Component
class KeepRows {
    private static final String ENTER = """
            INSERT INTO survey_row (id, task_id, jurisdiction_path, ordinal, cells, entered_by, entered_on_behalf_of, entered_at)
            SELECT :id, t.id, t.jurisdiction_path,
                coalesce((SELECT max(ordinal) FROM survey_row WHERE task_id = t.id), 0) + 1, CAST(:cells AS jsonb), :by, :behalf, :at
            FROM survey_task t WHERE t.id = :task
            ON CONFLICT (id) DO NOTHING""";

    private static final String CHANGE = """
            UPDATE survey_row SET version = version + 1, cells = CAST(:cells AS jsonb) WHERE id = :id AND version = :version""";

    private static final String REMOVE = "DELETE FROM survey_row WHERE id = :id AND version = :version";

    private static final String REMEMBER = """
            INSERT INTO survey_row_removed (row_id, task_id, jurisdiction_path, removed_on)
            SELECT :id, t.id, t.jurisdiction_path, :today FROM survey_task t WHERE t.id = :task""";

    private static final String REMOVED =
            "SELECT removed_on FROM survey_row_removed WHERE row_id = :id AND task_id = :task";

    /// The database refuses to change these (survey_row_stays).
    private static final String HELD = """
            SELECT EXISTS (SELECT FROM survey_review WHERE row_id = :id AND state NOT IN ('OPEN', 'SENT_BACK'))""";

    private final JdbcClient database;
    private final SurveyReader surveys;
    private final RowReader rows;
    private final RowPhotos photos;
    private final RowDevices devices;
    private final BusinessDates dates;
    private final JsonMapper json;
    private final Ledger ledger;
    private final Clock clock;

    KeepRows(
            JdbcClient database,
            SurveyReader surveys,
            RowReader rows,
            RowPhotos photos,
            RowDevices devices,
            BusinessDates dates,
            JsonMapper json,
            Ledger ledger,
            Clock clock) {
        this.database = database;
        this.surveys = surveys;
        this.rows = rows;
        this.photos = photos;
        this.devices = devices;
        this.dates = dates;
        this.json = json;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Entered already, it stays as it is, whoever has changed it since. An id that another row has is refused, and one
    /// of a row that was removed: sent again it does not come back.
    @Transactional
    Answer enter(NewRow row, List<Examined> brought, Viewer viewer) {
        if (entered(row)) {
            return new Answer.Done(row.id());
        }
        var found = surveys.lock(row.task()).filter(one -> one.mayWrite(viewer));
        if (found.isEmpty()) {
            return new Answer.Missing();
        }
        var removed = database.sql(REMOVED)
                .param("id", row.id())
                .param("task", row.task())
                .query(LocalDate.class)
                .optional();
        if (removed.isPresent()) {
            return Answer.Faulty.of("", "survey.fault.removed", removed.get());
        }
        var faults = row.cells().faults();
        if (!faults.isEmpty()) {
            return new Answer.Faulty(faults);
        }
        if (found.get().rows() >= SurveyRow.MOST) {
            return Answer.Faulty.of("", "survey.fault.rows", SurveyRow.MOST);
        }
        var written = database.sql(ENTER)
                .param("id", row.id())
                .param("task", row.task())
                .param("cells", json.writeValueAsString(row.cells().texts()))
                .param("by", Person.of(viewer))
                .param("behalf", Actor.lender())
                .param("at", OffsetDateTime.now(clock))
                .update();
        if (written == 0) {
            return entered(row) ? new Answer.Done(row.id()) : Answer.Faulty.of("", "survey.fault.row");
        }
        devices.keep(Map.of(row.id(), row.cells()));
        var facts = Facts.of("row", row.id()).and("cells", row.cells().texts());
        ledger.record(Act.of(SurveyAct.SURVEY_ROW_ENTERED, "surveyTask", row.task(), facts)
                .with(photos.keep(row.id(), brought)));
        return new Answer.Done(row.id());
    }

    private boolean entered(NewRow row) {
        return rows.find(row.id()).filter(one -> one.task().equals(row.task())).isPresent();
    }

    /// `version` is that of the row as it was looked at; null where nobody said which.
    @Transactional
    Answer change(UUID id, @Nullable Long version, Cells cells, Viewer viewer) {
        var found = held(id, viewer);
        if (found.isEmpty()) {
            return new Answer.Missing();
        }
        var before = found.get();
        var faults = cells.faults();
        if (!faults.isEmpty()) {
            return new Answer.Faulty(faults);
        }
        if (version == null || before.version() != version) {
            return new Answer.Stale();
        }
        if (underReview(id)) {
            return Answer.Faulty.of("", "survey.review.held");
        }
        database.sql(CHANGE)
                .param("id", id)
                .param("version", version)
                .param("cells", json.writeValueAsString(cells.texts()))
                .update();
        devices.keep(Map.of(id, cells));
        var facts = Facts.of("row", id);
        for (var field : RowField.values()) {
            facts = facts.change(
                    field.name(),
                    before.cells().texts().get(field),
                    cells.texts().get(field));
        }
        record(SurveyAct.SURVEY_ROW_CHANGED, before.task(), facts);
        return new Answer.Done(id);
    }

    @Transactional
    Answer remove(UUID id, @Nullable Long version, Viewer viewer) {
        var found = held(id, viewer);
        if (found.isEmpty()) {
            return new Answer.Missing();
        }
        var before = found.get();
        if (version == null || before.version() != version) {
            return new Answer.Stale();
        }
        if (underReview(id)) {
            return Answer.Faulty.of("", "survey.review.held");
        }
        database.sql(REMOVE).param("id", id).param("version", version).update();
        database.sql(REMEMBER)
                .param("id", id)
                .param("task", before.task())
                .param("today", dates.today(viewer.jurisdictionId()))
                .update();
        record(
                SurveyAct.SURVEY_ROW_REMOVED,
                before.task(),
                Facts.of("row", id).and("cells", before.cells().texts()));
        return new Answer.Done(before.task());
    }

    /// The row as it stands once its task is locked.
    private Optional<SurveyRow> held(UUID id, Viewer viewer) {
        return rows.find(id)
                .flatMap(row -> surveys.lock(row.task()))
                .filter(task -> task.mayWrite(viewer))
                .flatMap(task -> rows.find(id));
    }

    private boolean underReview(UUID id) {
        return database.sql(HELD).param("id", id).query(Boolean.class).single();
    }

    private void record(SurveyAct act, UUID task, Facts facts) {
        ledger.record(Act.of(act, "surveyTask", task, facts));
    }
}
