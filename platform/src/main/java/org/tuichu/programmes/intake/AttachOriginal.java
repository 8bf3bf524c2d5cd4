package org.tuichu.programmes.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.ledger.Facts;
import org.tuichu.plan.Duty;
import org.tuichu.plan.Span;
import org.tuichu.programmes.ProgrammeId;

/// Puts the original document under a programme that was opened from a pack: texts and places in the document are
/// added to what is there by path, name, quotation and kind, and the contacts of the annex, which a pack leaves out; no
/// fact is changed. What differs is shown, not corrected.
@Component
class AttachOriginal {
    private final NamedParameterJdbcOperations database;
    private final DraftStore drafts;
    private final Programmes programmes;
    private final ProgrammeActs acts;

    AttachOriginal(
            NamedParameterJdbcOperations database, DraftStore drafts, Programmes programmes, ProgrammeActs acts) {
        this.database = database;
        this.drafts = drafts;
        this.programmes = programmes;
        this.acts = acts;
    }

    @Transactional
    void attach(ProgrammeId id, NewProgramme upload, Reading reading) {
        var document = Objects.requireNonNull(upload.document());
        drafts.storeDocument(upload, document);
        database.update(AttachSql.PROGRAMME, Map.of("id", id.value(), "document", document.id()));
        var view = programmes.view(id).orElseThrow();
        var read = reading.draft().duties().stream()
                .collect(Collectors.toMap(Duty::path, Function.identity(), (one, other) -> one));
        var rows = new Rows(view.programme());
        for (var duty : view.duties()) {
            var source = read.get(duty.duty().path());
            if (source != null) {
                rows.add(duty, source);
            }
        }
        update(AttachSql.DUTY, rows.duties);
        update(AttachSql.UNIT, rows.units);
        update(AttachSql.DEADLINE, rows.deadlines);
        update(AttachSql.PUBLICATION, rows.publications);
        update(DraftSql.CONTACT, rows.contacts);
        attachWhole(id, reading);
        acts.record(
                IntakeAct.ORIGINAL_ATTACHED,
                view.programme(),
                Facts.of("file", document.fileName())
                        .and("sha256", document.content().sha256()));
    }

    private void attachWhole(ProgrammeId id, Reading reading) {
        var draft = reading.draft();
        update(
                AttachSql.STAGE,
                draft.stages().stream()
                        .map(stage -> spanned(stage.span(), "id", id.value(), "name", stage.name()))
                        .toList());
        update(
                AttachSql.LEGAL_BASIS,
                draft.legalBases().stream()
                        .map(basis -> spanned(
                                basis.span(), "id", id.value(), "title", basis.title(), "number", basis.number()))
                        .toList());
        var problems = new ArrayList<Map<String, @Nullable Object>>();
        for (var problem : draft.problems()) {
            problems.add(spanned(
                    problem.span(),
                    "id",
                    id.value(),
                    "ordinal",
                    problems.size(),
                    "kind",
                    problem.kind().name(),
                    "message",
                    problem.message()));
        }
        update(AttachSql.PROBLEM, problems);
    }

    private void update(String sql, List<? extends Map<String, ?>> rows) {
        if (!rows.isEmpty()) {
            database.batchUpdate(sql, SqlParameterSourceUtils.createBatch(rows));
        }
    }

    private static Map<String, @Nullable Object> spanned(Span span, @Nullable Object... namesAndValues) {
        var row = Row.of(namesAndValues);
        row.put("span_start", span.start());
        row.put("span_end", span.end());
        return row;
    }

    private static final class Rows {
        private final List<Map<String, @Nullable Object>> duties = new ArrayList<>();
        private final List<Map<String, @Nullable Object>> units = new ArrayList<>();
        private final List<Map<String, @Nullable Object>> deadlines = new ArrayList<>();
        private final List<Map<String, @Nullable Object>> publications = new ArrayList<>();
        private final List<Map<String, @Nullable Object>> contacts = new ArrayList<>();
        private final ProgrammeRow programme;

        Rows(ProgrammeRow programme) {
            this.programme = programme;
        }

        void add(DutyView view, Duty source) {
            addPlaces(view.duty().id(), source);
            if (view.contacts().isEmpty()) {
                addContacts(view.duty().id(), source);
            }
        }

        private void addContacts(UUID duty, Duty source) {
            for (int i = 0; i < source.contacts().size(); i++) {
                var contact = source.contacts().get(i);
                contacts.add(Row.of(
                        "duty", duty,
                        "programme", programme.id(),
                        "scope", programme.jurisdictionPath(),
                        "ordinal", i,
                        "unit", contact.unit(),
                        "section", contact.section(),
                        "phone", contact.phone()));
            }
        }

        private void addPlaces(UUID duty, Duty source) {
            var clock = source.clock();
            duties.add(spanned(
                    source.span(),
                    "duty",
                    duty,
                    "text",
                    source.text(),
                    "heading",
                    source.heading(),
                    "clock_start",
                    clock == null ? null : clock.span().start(),
                    "clock_end",
                    clock == null ? null : clock.span().end()));
            source.responsible().forEach(unit -> units.add(spanned(unit.span(), "duty", duty, "name", unit.unit())));
            source.deadlines().forEach(one -> deadlines.add(spanned(one.span(), "duty", duty, "quote", one.quote())));
            source.publications()
                    .forEach(one -> publications.add(
                            spanned(one.span(), "duty", duty, "kind", one.kind().name())));
        }
    }
}
