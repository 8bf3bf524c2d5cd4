package org.tuichu.survey.campaign;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.access.Person;
import org.tuichu.access.Viewer;
import org.tuichu.ledger.Act;
import org.tuichu.ledger.Actor;
import org.tuichu.ledger.Facts;
import org.tuichu.ledger.Ledger;
import org.tuichu.shell.Answer;
import tools.jackson.databind.json.JsonMapper;

/// A clerk of the unit takes over all rows that are known and the task has not, to put them right there.
@Component
class TakeKnown {
    /// Rows at once; a unit with more of them fills in the table.
    static final int MOST = 5_000;

    private static final String TAKE = """
            INSERT INTO survey_row (id, task_id, jurisdiction_path, ordinal, cells, entered_by, entered_on_behalf_of, entered_at)
            SELECT CAST(k.id AS uuid), t.id, t.jurisdiction_path,
                coalesce((SELECT max(ordinal) FROM survey_row WHERE task_id = t.id), 0) + k.place, CAST(k.cells AS jsonb), :by,
                :behalf, :at
            FROM survey_task t CROSS JOIN unnest(:ids::text[], :cells::text[]) WITH ORDINALITY AS k (id, cells, place)
            WHERE t.id = :task""";

    private final JdbcClient database;
    private final SurveyReader surveys;
    private final KnownRows known;
    private final RowDevices devices;
    private final JsonMapper json;
    private final Ledger ledger;
    private final Clock clock;

    TakeKnown(
            JdbcClient database,
            SurveyReader surveys,
            KnownRows known,
            RowDevices devices,
            JsonMapper json,
            Ledger ledger,
            Clock clock) {
        this.database = database;
        this.surveys = surveys;
        this.known = known;
        this.devices = devices;
        this.json = json;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    Answer take(UUID id, Viewer viewer) {
        var found = surveys.lock(id).filter(one -> one.mayWrite(viewer));
        if (found.isEmpty()) {
            return new Answer.Missing();
        }
        var rows = known.missing(found.get(), viewer).limit(MOST + 1L).toList();
        if (rows.isEmpty()) {
            return Answer.Faulty.of("", "survey.known.none");
        }
        if (rows.size() > MOST) {
            return Answer.Faulty.of("", "survey.fault.known", MOST);
        }
        if (found.get().rows() + rows.size() > SurveyRow.MOST) {
            return Answer.Faulty.of("", "survey.fault.rows", SurveyRow.MOST);
        }
        database.sql(TAKE)
                .param("task", id)
                .param("ids", array(rows, row -> row.id().toString()))
                .param(
                        "cells",
                        array(rows, row -> json.writeValueAsString(row.cells().texts())))
                .param("by", Person.of(viewer))
                .param("behalf", Actor.lender())
                .param("at", OffsetDateTime.now(clock))
                .update();
        devices.keep(rows.stream().collect(Collectors.toMap(KnownRow::id, KnownRow::cells)));
        var taken = rows.stream()
                .map(row ->
                        Facts.of("row", row.id()).and("source", row.source()).and("of", row.of()))
                .toList();
        ledger.record(Act.of(SurveyAct.SURVEY_KNOWN_TAKEN, "surveyTask", id, Facts.of("rows", taken)));
        return new Answer.Done(id);
    }

    private static String[] array(List<KnownRow> rows, Function<KnownRow, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }
}
