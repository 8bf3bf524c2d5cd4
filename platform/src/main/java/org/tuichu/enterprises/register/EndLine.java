package org.tuichu.enterprises.register;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.access.Person;
import org.tuichu.access.Viewer;
import org.tuichu.directory.BusinessDates;
import org.tuichu.enterprises.LineId;
import org.tuichu.ledger.Facts;

/// Takes back a wrong entry, and says that a locked line is dismantled: a locked line ends by two persons.
@Component
class EndLine {
    private final JdbcClient database;
    private final LineVersions versions;
    private final Endings endings;
    private final BusinessDates dates;

    EndLine(JdbcClient database, LineVersions versions, Endings endings, BusinessDates dates) {
        this.database = database;
        this.versions = versions;
        this.endings = endings;
        this.dates = dates;
    }

    @Transactional(readOnly = true)
    List<LineEnding> of(LineId id) {
        return endings.of(id);
    }

    /// Done at once where the line is not locked; else it waits for a second person.
    @Transactional
    Answer end(LineId id, EndingForm form, Viewer viewer) {
        var found = versions.ours(id, viewer);
        if (found.isEmpty()) {
            return new Answer.NotOurs();
        }
        var line = found.get().line();
        var fields = new Fields();
        var kind = fields.chosen("kind", form.kind(), LineEnding.Kind.class, LineEnding.Kind.WITHDRAWN);
        var since = kind == LineEnding.Kind.DISMANTLED
                ? fields.day("endedOn", form.endedOn(), dates.today(viewer.jurisdictionId()))
                : null;
        var reason = fields.required("endingReason", form.endingReason(), LineForm.LONGEST_REASON);
        if (line.locked() == null && kind == LineEnding.Kind.DISMANTLED) {
            fields.wrong("kind", "enterprises.fault.notLocked");
        }
        if (!fields.faults().isEmpty()) {
            return new Answer.Faulty(fields.faults());
        }
        return versions.change(found.get(), form.version(), () -> obstacle(id), () -> {
            var facts = Facts.of("kind", kind).and("since", since).and("reason", reason);
            if (line.locked() == null) {
                endings.withdraw(id, Person.of(viewer), Editions.behalf(viewer), reason);
                versions.record(RegisterAct.LINE_WITHDRAWN, line.enterprise(), id, line.specification(), facts);
            } else {
                endings.propose(id, kind, since, reason, viewer);
                versions.record(RegisterAct.LINE_ENDING_PROPOSED, line.enterprise(), id, line.specification(), facts);
            }
        });
    }

    private Optional<Answer> obstacle(LineId id) {
        return waiting(id).isPresent()
                ? Optional.of(Answer.Faulty.of("version", "enterprises.fault.endingWaits"))
                : Optional.empty();
    }

    private Optional<LineEnding> waiting(LineId id) {
        return endings.of(id).stream().filter(LineEnding::waits).findFirst();
    }

    /// A second person of the office approves or declines it.
    @Transactional
    Answer decide(LineId id, DecisionForm form, Viewer viewer) {
        var found = versions.ours(id, viewer);
        if (found.isEmpty()) {
            return new Answer.NotOurs();
        }
        var fields = new Fields();
        var decision = form.readDecision(fields);
        var reason = form.readReason(fields);
        if (!fields.faults().isEmpty()) {
            return new Answer.Faulty(fields.faults());
        }
        var waiting = waiting(id);
        return versions.change(found.get(), form.version(), () -> obstacle(waiting, viewer), () -> {
            var ending = waiting.orElseThrow();
            endings.decide(id, ending.ordinal(), decision, reason, viewer);
            if (decision == Line.Decision.APPROVED) {
                take(id, ending);
            }
            var line = found.get().line();
            versions.record(
                    decision == Line.Decision.APPROVED
                            ? RegisterAct.LINE_ENDING_APPROVED
                            : RegisterAct.LINE_ENDING_DECLINED,
                    line.enterprise(),
                    id,
                    line.specification(),
                    Facts.of("kind", ending.kind()).and("reason", reason));
        });
    }

    private void take(LineId id, LineEnding ending) {
        switch (ending.kind()) {
            case WITHDRAWN ->
                endings.withdraw(id, ending.written().by(), ending.written().onBehalfOf(), ending.reason());
            case DISMANTLED ->
                database.sql(LineSql.STANDS)
                        .param("id", id.value())
                        .param("state", Line.State.DISMANTLED.name())
                        .param("since", ending.since())
                        .update();
        }
    }

    private static Optional<Answer> obstacle(Optional<LineEnding> waiting, Viewer viewer) {
        if (waiting.isEmpty()) {
            return Optional.of(Answer.Faulty.of("decision", "enterprises.fault.nothingWaits"));
        }
        return waiting.get().written().isOf(viewer)
                ? Optional.of(Answer.Faulty.of("decision", "enterprises.fault.own"))
                : Optional.empty();
    }
}
