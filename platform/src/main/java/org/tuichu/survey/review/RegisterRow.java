package org.tuichu.survey.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.tuichu.access.Viewer;
import org.tuichu.enterprises.LineId;
import org.tuichu.enterprises.Register;
import org.tuichu.ledger.Facts;
import org.tuichu.ledger.Ledger;
import org.tuichu.shell.Answer;
import org.tuichu.shell.Fault;
import org.tuichu.survey.campaign.LineDrafts;
import org.tuichu.survey.campaign.Reported;
import org.tuichu.survey.campaign.Survey;
import org.tuichu.survey.review.ReviewMove.State;

/// Enters confirmed rows in the register: one by one, where a person says which enterprise it is, and many at once
/// where name and code leave no doubt.
@Component
class RegisterRow {
    private final ReviewReader reader;
    private final ReviewRows review;
    private final Established established;
    private final Register register;
    private final RowPlaces places;
    private final CertainRows certain;
    private final Ledger ledger;

    RegisterRow(
            ReviewReader reader,
            ReviewRows review,
            Established established,
            Register register,
            RowPlaces places,
            CertainRows certain,
            Ledger ledger) {
        this.reader = reader;
        this.review = review;
        this.established = established;
        this.register = register;
        this.places = places;
        this.certain = certain;
        this.ledger = ledger;
    }

    @Transactional
    Answer enter(UUID id, long version, RegistrationForm form, Viewer viewer) {
        var found = reader.lock(List.of(id)).stream()
                .filter(row -> row.isKeptBy(viewer))
                .findFirst();
        var survey = found.flatMap(row -> review.kept(row.report().survey(), viewer));
        if (found.isEmpty() || survey.isEmpty()) {
            return new Answer.Missing();
        }
        var row = found.get();
        var head = row.head();
        if (head == null || head.version() != version) {
            return new Answer.Stale();
        }
        if (row.state() != State.CONFIRMED) {
            return Answer.Faulty.of("", "survey.review.refusal.NOT_NOW");
        }
        if (!form.chosen()) {
            return Answer.Faulty.of("into", "survey.registration.fault.into");
        }
        var read = Reported.read(row.cells());
        var lines = form.lines(LineDrafts.of(read));
        var ofDevices = established.ofDevices(id, read);
        var collected = form.collected(CollectedFacts.of(row, read, places.below(viewer)));
        var code = form.fresh() == null ? CertainRows.code(row) : collected.creditCode();
        var alike = lines.stream()
                .map(line -> register.alike(form.into(), code, line))
                .toList();
        var entering = new Register.SurveyedRow(
                id,
                source(survey.get(), row),
                form.into(),
                form.fresh(),
                collected,
                form.choices(lines, alike, ofDevices));
        return switch (register.enter(entering, viewer)) {
            case Register.Entered.Done(var enterprise, var entered) -> {
                review.move(List.of(row), ReviewMove.Act.REGISTER, null, viewer);
                record(survey.get(), List.of(new Registered(row, entered)));
                yield new Answer.Done(id);
            }
            case Register.Entered.Faulty(var faults) -> undone(faults);
            case Register.Entered.NotOurs no -> Answer.Faulty.of("into", "survey.registration.fault.into");
        };
    }

    private record Registered(ReviewedRow row, List<LineId> lines) {}

    /// All of `picked` that are without doubt still, or none; one act names them all.
    @Transactional
    Answer enterAll(UUID id, List<Picked> picked, Viewer viewer) {
        var survey = review.kept(id, viewer);
        if (survey.isEmpty()) {
            return new Answer.Missing();
        }
        if (picked.isEmpty() || picked.size() > CertainRows.MOST) {
            return Answer.Faulty.of("row", "survey.review.fault.rows", CertainRows.MOST);
        }
        var rows = reader.lock(picked.stream().map(Picked::row).distinct().toList());
        if (rows.size() < picked.size()
                || rows.stream().anyMatch(row -> !row.report().survey().equals(id))) {
            return new Answer.Missing();
        }
        return rows.stream().allMatch(row -> picked.contains(row.asPicked()) && row.state() == State.CONFIRMED)
                ? entered(survey.get(), rows, viewer)
                : new Answer.Stale();
    }

    private Answer entered(Survey survey, List<ReviewedRow> rows, Viewer viewer) {
        var registered = new ArrayList<Registered>();
        for (var row : rows) {
            switch (certain.look(row, viewer)) {
                case CertainRows.Looked.Left(var left, var why) -> {
                    return undone(List.of(why.of(left)));
                }
                case CertainRows.Looked.Certain one -> {
                    switch (register.enter(entering(survey, one), viewer)) {
                        case Register.Entered.Done(var enterprise, var lines) ->
                            registered.add(new Registered(row, lines));
                        case Register.Entered.Faulty(var faults) -> {
                            return undone(faults);
                        }
                        case Register.Entered.NotOurs no -> {
                            return undone(List.of(CertainRows.Why.NO_ENTERPRISE.of(row)));
                        }
                    }
                }
            }
        }
        review.move(rows, ReviewMove.Act.REGISTER, null, viewer);
        record(survey, registered);
        return new Answer.Done(survey.id());
    }

    private Register.SurveyedRow entering(Survey survey, CertainRows.Looked.Certain one) {
        var row = one.row();
        var ofLine = established.ofDevices(row.id(), Reported.read(row.cells())).getFirst();
        var choices = List.of(new Register.Choice(one.line(), null, Set.of(), null, ofLine));
        return new Register.SurveyedRow(
                row.id(), source(survey, row), one.enterprise().id(), null, one.collected(), choices);
    }

    /// The register has written nothing that may stay.
    private static Answer undone(List<Fault> faults) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return new Answer.Faulty(faults);
    }

    private static String source(Survey survey, ReviewedRow row) {
        return survey.title() + " · " + row.report().unitName() + " · " + row.ordinal();
    }

    private void record(Survey survey, List<Registered> registered) {
        var lines = registered.stream()
                .map(one -> Facts.of("row", one.row().id()).and("lines", one.lines()))
                .toList();
        ledger.record(org.tuichu.ledger.Act.of(
                ReviewAct.SURVEY_ROWS_REGISTERED, "survey", survey.id(), Facts.of("rows", lines)));
    }
}
