package org.tuichu.programmes.intake;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tuichu.ledger.Actor;

/// Corrections of the programme as a whole: its header, its stages, the problems that were settled.
@Component
class ProgrammeEdits {
    private static final int LONGEST = 300;

    private static final String UPDATE_HEADER = """
            UPDATE programme SET title = :title, document_number = :number, issuer = :issuer, issue_date = :date,
                year = :year, office = :office
            WHERE id = :id""";

    private static final String DELETE_STAGES = "DELETE FROM stage WHERE programme_id = :id";

    private static final String SETTLE = """
            UPDATE problem SET settled_by = :by, settled_on_behalf_of = :behalf, settled_at = :at
            WHERE programme_id = :id AND ordinal = :ordinal""";

    private final JdbcClient database;
    private final History history;

    ProgrammeEdits(JdbcClient database, History history) {
        this.database = database;
        this.history = history;
    }

    Edited correctHeader(EditContext context, Edit.CorrectHeader edit) {
        var header = edit.header();
        if (header.title().isBlank() || header.title().length() > LONGEST) {
            return new Edited.Invalid("title", "intake.invalid.title");
        }
        if (header.year() < 2000 || header.year() > 2100) {
            return new Edited.Invalid("year", "intake.invalid.year");
        }
        if (tooLong(header.documentNumber())) {
            return new Edited.Invalid("documentNumber", "intake.invalid.long");
        }
        if (tooLong(header.issuer())) {
            return new Edited.Invalid("issuer", "intake.invalid.long");
        }
        if (tooLong(header.office())) {
            return new Edited.Invalid("office", "intake.invalid.long");
        }
        recordHeader(context, header);
        database.sql(UPDATE_HEADER)
                .param("id", context.programme())
                .param("title", header.title())
                .param("number", header.documentNumber())
                .param("issuer", header.issuer())
                .param("date", header.issueDate())
                .param("year", header.year())
                .param("office", header.office())
                .update();
        return context.done(null);
    }

    private static boolean tooLong(@Nullable String value) {
        return value != null && value.length() > LONGEST;
    }

    private void recordHeader(EditContext context, Edit.Header after) {
        var before = context.before().programme();
        history.record(context, null, CorrectionField.TITLE, before.title(), after.title());
        history.record(context, null, CorrectionField.DOCUMENT_NUMBER, before.documentNumber(), after.documentNumber());
        history.record(context, null, CorrectionField.ISSUER, before.issuer(), after.issuer());
        history.record(context, null, CorrectionField.ISSUE_DATE, before.issueDate(), after.issueDate());
        history.record(context, null, CorrectionField.YEAR, before.year(), after.year());
        history.record(context, null, CorrectionField.OFFICE, before.office(), after.office());
    }

    Edited correctStages(EditContext context, Edit.CorrectStages edit) {
        for (int i = 0; i < edit.stages().size(); i++) {
            var stage = edit.stages().get(i);
            if (stage.name().isBlank() || stage.name().length() > LONGEST) {
                return new Edited.Invalid("stages[" + i + "].name", "intake.invalid.stageName");
            }
            if (upsideDown(stage.start(), stage.end())) {
                return new Edited.Invalid("stages[" + i + "]", "intake.invalid.order");
            }
        }
        var before = context.before().stages().stream()
                .map(one -> new Edit.Stage(one.name(), one.startsOn(), one.endsOn()))
                .toList();
        if (history.record(context, null, CorrectionField.STAGES, before, edit.stages())) {
            writeStages(context, edit);
        }
        return context.done(null);
    }

    private static boolean upsideDown(@Nullable LocalDate start, @Nullable LocalDate end) {
        return start != null && end != null && end.isBefore(start);
    }

    private void writeStages(EditContext context, Edit.CorrectStages edit) {
        Map<String, ProgrammeView.Stage> known = context.before().stages().stream()
                .collect(Collectors.toMap(ProgrammeView.Stage::name, Function.identity(), (one, other) -> one));
        database.sql(DELETE_STAGES).param("id", context.programme()).update();
        for (int i = 0; i < edit.stages().size(); i++) {
            var stage = edit.stages().get(i);
            var place = known.get(stage.name());
            database.sql(DraftSql.STAGE)
                    .params(Row.of(
                            "programme", context.programme(),
                            "scope", context.scope(),
                            "ordinal", i,
                            "name", stage.name(),
                            "starts_on", stage.start(),
                            "ends_on", stage.end(),
                            "span_start", place == null ? null : place.spanStart(),
                            "span_end", place == null ? null : place.spanEnd()))
                    .update();
        }
    }

    Edited settle(EditContext context, int ordinal) {
        return setSettled(context, ordinal, context.by());
    }

    Edited reopen(EditContext context, int ordinal) {
        return setSettled(context, ordinal, null);
    }

    private Edited setSettled(EditContext context, int ordinal, @Nullable String by) {
        var known = context.before().problems().stream()
                .filter(problem -> problem.ordinal() == ordinal)
                .findFirst();
        if (known.isEmpty()) {
            return new Edited.Missing();
        }
        context.note("problem", known.get().message());
        database.sql(SETTLE)
                .param("id", context.programme())
                .param("ordinal", ordinal)
                .param("by", by)
                .param("behalf", by == null ? null : Actor.lender())
                .param("at", by == null ? null : history.now())
                .update();
        return context.done(null);
    }
}
