package org.tuichu.programmes.intake;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.ledger.Actor;
import org.tuichu.plan.Duty;
import org.tuichu.plan.ProgrammeDraft;
import org.tuichu.plan.Span;
import org.tuichu.programmes.DutyId;
import org.tuichu.programmes.ProgrammeId;

/// A draft as rows of the tables. Ordinals count from 0 in document order.
final class DraftRows {
    private record Numbered(DutyId id, Duty duty) {}

    private final ProgrammeId id;
    private final NewProgramme programme;
    private final ProgrammeDraft draft;
    private final boolean withSource;
    private final List<Numbered> duties;

    DraftRows(ProgrammeId id, NewProgramme programme) {
        this.id = id;
        this.programme = programme;
        this.draft = programme.draft();
        this.withSource = programme.document() != null;
        this.duties = draft.duties().stream()
                .map(duty -> new Numbered(DutyId.fresh(), duty))
                .toList();
    }

    ProgrammeId id() {
        return id;
    }

    Map<String, @Nullable Object> programme(@Nullable UUID documentId) {
        return Row.of(
                "id", id.value(),
                "place_id", programme.place().id(),
                "place_name", programme.place().name(),
                "scope", programme.place().path(),
                "year", draft.year(),
                "title", draft.title(),
                "document_number", draft.documentNumber(),
                "issuer", draft.issuer(),
                "issue_date", draft.issueDate(),
                "office", draft.office(),
                "document_id", documentId,
                "pack", programme.pack(),
                "sample", programme.sample(),
                "by", programme.by(),
                "behalf", Actor.lender(),
                "at", programme.at().atOffset(ZoneOffset.UTC));
    }

    List<Map<String, @Nullable Object>> legalBases() {
        return numbered(
                draft.legalBases(), basis -> spanned(basis.span(), "title", basis.title(), "number", basis.number()));
    }

    List<Map<String, @Nullable Object>> industries() {
        return numbered(draft.industries(), name -> Row.of("name", name));
    }

    List<Map<String, @Nullable Object>> stages() {
        return numbered(
                draft.stages(),
                stage -> spanned(
                        stage.span(), "name", stage.name(), "starts_on", stage.start(), "ends_on", stage.end()));
    }

    List<Map<String, @Nullable Object>> members() {
        return numbered(
                draft.leadingGroup(),
                member -> Row.of("role", member.role(), "name", member.name(), "post", member.post()));
    }

    List<Map<String, @Nullable Object>> problems() {
        return numbered(
                draft.problems(),
                problem -> spanned(problem.span(), "kind", problem.kind().name(), "message", problem.message()));
    }

    List<Map<String, @Nullable Object>> duties() {
        return numbered(duties, numbered -> {
            var duty = numbered.duty();
            var clock = duty.clock();
            var row = spanned(
                    duty.span(),
                    "id",
                    numbered.id().value(),
                    "path",
                    duty.path(),
                    "heading",
                    duty.heading(),
                    "text",
                    withSource ? duty.text() : null,
                    "dimension",
                    duty.dimension().name(),
                    "rectify_months",
                    clock == null ? null : clock.rectifyMonths(),
                    "extension_months",
                    clock == null ? null : clock.extensionMonths());
            row.put(
                    "clock_start",
                    clock == null || !withSource ? null : clock.span().start());
            row.put(
                    "clock_end",
                    clock == null || !withSource ? null : clock.span().end());
            return row;
        });
    }

    List<Map<String, @Nullable Object>> units() {
        return ofDuties(
                Duty::responsible,
                unit -> spanned(
                        unit.span(), "name", unit.unit(), "role", unit.role().name(), "inherited", unit.inherited()));
    }

    /// Without those whose days the calendar does not have: they are among the problems.
    List<Map<String, @Nullable Object>> deadlines() {
        return ofDuties(DraftRows::thatSayWhen, deadline -> {
            var recurrence = deadline.recurrence();
            return spanned(
                    deadline.span(),
                    "quote",
                    deadline.quote(),
                    "starts_on",
                    deadline.start(),
                    "ends_on",
                    deadline.end(),
                    "recurrence",
                    recurrence == null ? null : recurrence.name(),
                    "inherited",
                    deadline.inherited());
        });
    }

    List<Map<String, @Nullable Object>> publications() {
        return ofDuties(
                Duty::publications,
                publication ->
                        spanned(publication.span(), "kind", publication.kind().name()));
    }

    List<Map<String, @Nullable Object>> contacts() {
        return ofDuties(
                Duty::contacts,
                contact -> Row.of("unit", contact.unit(), "section", contact.section(), "phone", contact.phone()));
    }

    List<Map<String, @Nullable Object>> unitNames() {
        var names = new TreeSet<String>();
        draft.duties().forEach(duty -> duty.responsible().forEach(unit -> names.add(unit.unit())));
        return names.stream().map(name -> owned(Row.of("name", name))).toList();
    }

    private Map<String, @Nullable Object> spanned(Span span, @Nullable Object... namesAndValues) {
        var row = Row.of(namesAndValues);
        row.put("span_start", withSource ? span.start() : null);
        row.put("span_end", withSource ? span.end() : null);
        return row;
    }

    private <T> List<Map<String, @Nullable Object>> ofDuties(PartsOf<T> parts, RowOf<T> row) {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (var numbered : duties) {
            var own = numbered(parts.of(numbered.duty()), row);
            own.forEach(one -> one.put("duty", numbered.id().value()));
            rows.addAll(own);
        }
        return rows;
    }

    private <T> List<Map<String, @Nullable Object>> numbered(List<T> items, RowOf<T> row) {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (var item : items) {
            var one = owned(row.of(item));
            one.put("ordinal", rows.size());
            rows.add(one);
        }
        return rows;
    }

    private Map<String, @Nullable Object> owned(Map<String, @Nullable Object> row) {
        row.put("programme", id.value());
        row.put("scope", programme.place().path());
        return row;
    }

    private interface RowOf<T> {
        Map<String, @Nullable Object> of(T item);
    }

    private interface PartsOf<T> {
        List<T> of(Duty duty);
    }

    private static List<Duty.Deadline> thatSayWhen(Duty duty) {
        return duty.deadlines().stream()
                .filter(one -> one.start() != null || one.end() != null || one.recurrence() != null)
                .toList();
    }
}
