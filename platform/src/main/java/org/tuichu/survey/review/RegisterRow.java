package org.tuichu.survey.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.tuichu.survey.campaign.RowField;
import org.tuichu.survey.campaign.Survey;
import org.tuichu.survey.review.ReviewMove.State;

/// Enters confirmed rows in the register: one by one, where a person says which enterprise it is, and many at once
/// where name and code leave no doubt.
@Component
class RegisterRow {
    /// Rows that enter at once.
    static final int MOST = 200;

    /// Pages of confirmed rows in which those without doubt are looked for.
    private static final int PAGES = 10;

    private final ReviewReader reader;
    private final ReviewRows review;
    private final RowAnswers answers;
    private final Register register;
    private final Ledger ledger;

    RegisterRow(ReviewReader reader, ReviewRows review, RowAnswers answers, Register register, Ledger ledger) {
        this.reader = reader;
        this.review = review;
        this.answers = answers;
        this.register = register;
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
        var established = RowAnswer.ofDevices(answers.of(id), read);
        var fresh = form.fresh();
        var code = fresh == null ? code(row) : fresh.creditCode();
        var alike = lines.stream()
                .map(line -> register.alike(form.into(), code, line))
                .toList();
        var entering = new Register.SurveyedRow(
                id, source(survey.get(), row), form.into(), fresh, form.choices(lines, alike, established));
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

    /// A row without doubt, and the enterprise whose name and code it says.
    record Certain(ReviewedRow row, Register.Candidate enterprise, List<Register.SurveyedLine> lines) {}

    private record Registered(ReviewedRow row, List<LineId> lines) {}

    /// Confirmed rows of which each says the name and code of an enterprise that is there, for every device all that
    /// the register asks, and nothing that is written like a line of it; at most [#MOST].
    @Transactional(readOnly = true)
    List<Certain> certain(UUID survey, Viewer viewer) {
        var filter = new ReviewReader.Filter(survey, null, null, State.CONFIRMED);
        var certain = new ArrayList<Certain>();
        var page = reader.page(filter, 1, MOST);
        for (var number = 1; number <= Math.min(PAGES, page.paging().pages()) && certain.size() < MOST; number++) {
            var rows = number == 1
                    ? page.rows()
                    : reader.page(filter, number, MOST).rows();
            rows.stream()
                    .map(row -> certain(row, viewer))
                    .filter(Objects::nonNull)
                    .forEach(certain::add);
        }
        return certain.subList(0, Math.min(MOST, certain.size()));
    }

    private @Nullable Certain certain(ReviewedRow row, Viewer viewer) {
        var lines = LineDrafts.of(Reported.read(row.cells()));
        var enterprise = register.certain(row.cells().get(RowField.ENTERPRISE), code(row), viewer)
                .orElse(null);
        var whole = lines.size() == 1 && lines.getFirst().kind() != null;
        return enterprise != null
                        && whole
                        && register.alike(enterprise.id(), code(row), lines.getFirst())
                                .isEmpty()
                ? new Certain(row, enterprise, lines)
                : null;
    }

    /// All of `picked` that are without doubt still, or none; one act names them all.
    @Transactional
    Answer enterAll(UUID id, List<Picked> picked, Viewer viewer) {
        var survey = review.kept(id, viewer);
        if (survey.isEmpty()) {
            return new Answer.Missing();
        }
        if (picked.isEmpty() || picked.size() > MOST) {
            return Answer.Faulty.of("row", "survey.review.fault.rows", MOST);
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
            var one = certain(row, viewer);
            if (one == null) {
                return doubtful(row);
            }
            var established = RowAnswer.ofDevices(answers.of(row.id()), Reported.read(row.cells()))
                    .getFirst();
            var choices = List.of(new Register.Choice(one.lines().getFirst(), null, Set.of(), null, established));
            var entering = new Register.SurveyedRow(
                    row.id(), source(survey, row), one.enterprise().id(), null, choices);
            switch (register.enter(entering, viewer)) {
                case Register.Entered.Done(var enterprise, var lines) -> registered.add(new Registered(row, lines));
                case Register.Entered.Faulty(var faults) -> {
                    return undone(faults);
                }
                case Register.Entered.NotOurs no -> {
                    return doubtful(row);
                }
            }
        }
        review.move(rows, ReviewMove.Act.REGISTER, null, viewer);
        record(survey, registered);
        return new Answer.Done(survey.id());
    }

    /// Two of the rows picked are written alike, or the register has changed.
    private static Answer doubtful(ReviewedRow row) {
        return undone(List.of(
                Fault.of("row", "survey.registration.fault.doubt", row.report().unitName(), row.ordinal())));
    }

    /// The register has written nothing that may stay.
    private static Answer undone(List<Fault> faults) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return new Answer.Faulty(faults);
    }

    private static @Nullable String code(ReviewedRow row) {
        var code = row.cells().get(RowField.CREDIT_CODE);
        return code.isEmpty() ? null : code;
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
