package org.tuichu.enterprises.register;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.tuichu.access.Person;
import org.tuichu.access.Viewer;
import org.tuichu.directory.BusinessDates;
import org.tuichu.enterprises.EnterpriseId;
import org.tuichu.enterprises.LineId;
import org.tuichu.enterprises.Register;
import org.tuichu.ledger.Actor;
import org.tuichu.ledger.Facts;
import org.tuichu.shell.Fault;

/// Enters what a survey confirmed. A line that is written like one that is there enters only once a person has said
/// that it is another device; where a row counts several, it says so itself.
@Component
class EnterSurveyed {
    private final JdbcClient database;
    private final EnterpriseReader enterprises;
    private final KeepEnterprise keep;
    private final CompleteEnterprise complete;
    private final SurveyedMatches matches;
    private final LineVersions versions;
    private final Editions editions;
    private final BusinessDates dates;
    private final Clock clock;

    EnterSurveyed(
            JdbcClient database,
            EnterpriseReader enterprises,
            KeepEnterprise keep,
            CompleteEnterprise complete,
            SurveyedMatches matches,
            LineVersions versions,
            Editions editions,
            BusinessDates dates,
            Clock clock) {
        this.database = database;
        this.enterprises = enterprises;
        this.keep = keep;
        this.complete = complete;
        this.matches = matches;
        this.versions = versions;
        this.editions = editions;
        this.dates = dates;
        this.clock = clock;
    }

    @Transactional
    Register.Entered enter(Register.SurveyedRow row, Viewer viewer) {
        return switch (enterprise(row, viewer)) {
            case Answer.Done(var id) -> entered(new EnterpriseId(id), row, viewer);
            case Answer.Faulty(var faults) -> faulty(faults);
            case Answer.Twin(var other, var name) ->
                faulty(List.of(Fault.of("creditCode", "enterprises.fault.surveyedTwin", name)));
            case Answer.Stale stale -> faulty(List.of(Fault.of("", "enterprises.stale")));
            case Answer.NotOurs no -> new Register.Entered.NotOurs();
        };
    }

    private Answer enterprise(Register.SurveyedRow row, Viewer viewer) {
        var into = row.into();
        var fresh = row.fresh();
        if (into == null) {
            return fresh == null
                    ? new Answer.NotOurs()
                    : keep.enter(CompleteEnterprise.fresh(fresh, row.collected()), viewer);
        }
        return enterprises
                        .find(into)
                        .filter(one -> one.keeper().equals(viewer.jurisdictionPath()) && one.withdrawnAt() == null)
                        .isPresent()
                ? complete.complete(into, row.collected(), row.source(), viewer)
                : new Answer.NotOurs();
    }

    private Register.Entered entered(EnterpriseId enterprise, Register.SurveyedRow row, Viewer viewer) {
        var code = enterprises.find(enterprise).orElseThrow().particulars().creditCode();
        var faults = new ArrayList<Fault>();
        var lines = new ArrayList<LineId>();
        var siblings = new ArrayList<LineId>();
        for (var at = 0; at < row.choices().size(); at++) {
            var same = row.choices().get(at).same();
            if (same != null) {
                found(same, viewer)
                        .ifPresentOrElse(lines::add, () -> faults.add(Fault.of("", "enterprises.fault.gone")));
            } else {
                line(enterprise, code, at, row, siblings, faults, viewer).ifPresent(line -> {
                    siblings.add(line);
                    lines.add(line);
                });
            }
        }
        if (!faults.isEmpty()) {
            return faulty(faults);
        }
        for (var at = 0; at < lines.size(); at++) {
            establish(lines.get(at), row.choices().get(at).established(), viewer);
        }
        lines.forEach(line -> database.sql(SurveyedSql.SOURCE)
                .param("line", line.value())
                .param("row", row.row())
                .param("path", viewer.jurisdictionPath())
                .param("words", row.source())
                .update());
        return new Register.Entered.Done(enterprise, lines);
    }

    private void establish(LineId line, List<Register.Established> established, Viewer viewer) {
        established.forEach(one -> database.sql(SurveyedSql.ESTABLISHED)
                .param("line", line.value())
                .param("path", viewer.jurisdictionPath())
                .param("fact", one.fact())
                .param("rule", one.rule())
                .param("value", one.value())
                .param("basis", one.basis())
                .param("by", one.by())
                .param("account", one.account())
                .param("behalf", one.onBehalfOf())
                .param("at", OffsetDateTime.ofInstant(one.at(), clock.getZone()))
                .update());
    }

    /// One that is there: what it is, is locked from now on.
    private Optional<LineId> found(LineId id, Viewer viewer) {
        var ours = versions.ours(id, viewer).map(Line.Whole::line).filter(line -> line.withdrawn() == null);
        ours.ifPresent(line -> {
            if (line.locked() == null) {
                lock(id, viewer);
            }
            versions.record(RegisterAct.LINE_FOUND_BY_SURVEY, line.enterprise(), id, line.specification(), Facts.NONE);
        });
        return ours.map(Line::id);
    }

    private Optional<LineId> line(
            EnterpriseId enterprise,
            @Nullable String code,
            int at,
            Register.SurveyedRow row,
            List<LineId> siblings,
            List<Fault> faults,
            Viewer viewer) {
        var fields = new Fields();
        var choice = row.choices().get(at);
        var typed = choice.line();
        var specification = form(typed).read(fields);
        var state = fields.chosen("state", typed.state(), Line.State.class, Line.State.OPERATING);
        var since = state == Line.State.OPERATING
                ? null
                : fields.day("since", typed.since(), dates.today(viewer.jurisdictionId()));
        var all = matches.alike(enterprise, code, typed);
        var alike = all.stream().filter(one -> !siblings.contains(one.line())).toList();
        if (alike.stream().anyMatch(one -> !choice.different().contains(one.line()))) {
            fields.wrong("same", "enterprises.fault.alike");
        }
        var reason = Fields.stripped(choice.reason());
        if (!alike.isEmpty() && reason.isEmpty()) {
            fields.wrong("alikeReason", "enterprises.fault.alikeReason");
        }
        fields.text("alikeReason", reason, LineForm.LONGEST_REASON);
        if (!fields.faults().isEmpty()) {
            fields.faults().forEach(fault -> faults.add(new Fault(fault.field() + "-" + at, fault.words())));
            return Optional.empty();
        }
        var id = new LineId(UUID.randomUUID());
        database.sql(LineSql.ENTER)
                .param("id", id.value())
                .param("enterprise", enterprise.value())
                .param("path", viewer.jurisdictionPath())
                .update();
        editions.write(id, 1, specification, null, viewer);
        if (state != Line.State.OPERATING) {
            database.sql(LineSql.STANDS)
                    .param("id", id.value())
                    .param("state", state.name())
                    .param("since", since)
                    .update();
        }
        lock(id, viewer);
        all.forEach(one -> matches.different(id, one.line(), alike.contains(one) ? reason : row.source(), viewer));
        var facts = Facts.of("facts", Described.of(specification))
                .and("row", row.row())
                .and("source", row.source())
                .and("state", state)
                .and("different", alike.stream().map(Register.Alike::line).toList());
        versions.record(RegisterAct.LINE_ENTERED_FROM_SURVEY, enterprise, id, specification, facts);
        return Optional.of(id);
    }

    private static LineForm form(Register.SurveyedLine line) {
        return new LineForm(
                null,
                line.name(),
                line.kind(),
                line.model(),
                line.siteNumber(),
                line.serial(),
                line.operatingSince(),
                line.capacity(),
                line.capacityUnit(),
                line.capacityPeriod(),
                line.transformerKva(),
                line.powerKw(),
                line.description(),
                null);
    }

    private void lock(LineId id, Viewer viewer) {
        database.sql(LineSql.LOCK)
                .param("id", id.value())
                .param("by", Person.of(viewer))
                .param("behalf", Actor.lender())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    private static Register.Entered faulty(List<Fault> faults) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return new Register.Entered.Faulty(faults);
    }
}
