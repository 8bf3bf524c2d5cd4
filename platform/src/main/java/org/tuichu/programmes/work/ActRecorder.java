package org.tuichu.programmes.work;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tuichu.access.Person;
import org.tuichu.access.Viewer;
import org.tuichu.ledger.Actor;
import org.tuichu.ledger.Facts;
import org.tuichu.ledger.Ledger;
import org.tuichu.programmes.work.chain.Act;
import org.tuichu.programmes.work.chain.Assignment;
import org.tuichu.programmes.work.chain.State;
import org.tuichu.proof.Hash;

/// Writes a move and who made it, in the caller's transaction.
@Component
class ActRecorder {
    private final JdbcClient database;
    private final Ledger ledger;
    private final Clock clock;

    ActRecorder(JdbcClient database, Ledger ledger, Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Moves `before`, which is locked, to `next`.
    void move(AssignmentLine before, Assignment next, Deed deed, Viewer viewer, LocalDate today) {
        var trace = next.trace();
        var moved = database.sql(AssignmentSql.MOVE)
                .param("id", next.id().value())
                .param("version", next.version())
                .param("state", next.state().name())
                .param("round", next.round())
                .param("submitted", trace.submittedBy())
                .param("passed", trace.passedBy())
                .param("signed", trace.signedBy())
                .param("reported", next.reportedOn())
                .update();
        if (moved != 1) {
            throw new IllegalStateException("assignment " + next.id() + " was locked and has moved");
        }
        record(before, next, deed, viewer, today);
        putOnRecord(before, next, deed);
        if (deed.act() == Act.CANCEL) {
            cancelSteps(next, deed.reason(), viewer, today);
        }
    }

    private void putOnRecord(AssignmentLine before, Assignment next, Deed deed) {
        var about = before.about();
        var telling = deed.telling();
        var facts = Facts.of("duty", about.duty().value())
                .and("programme", about.programme().value())
                .and("unit", before.worker().name())
                .change("state", before.assignment().state(), next.state())
                .and("version", next.version())
                .and("round", next.round())
                .and("reason", deed.reason())
                .and("text", telling.text().isEmpty() ? null : telling.text())
                .and("figures", telling.figures().isEmpty() ? null : telling.figures());
        var files = telling.files().stream()
                .map(file -> Hash.ofHex(file.fingerprint().sha256()))
                .toList();
        ledger.record(org.tuichu.ledger.Act.of(AssignmentAct.of(deed.act()), "assignment", next.id(), facts)
                .with(files));
    }

    private void record(AssignmentLine before, Assignment next, Deed deed, Viewer viewer, LocalDate today) {
        database.sql(AssignmentSql.RECORD)
                .param("id", next.id().value())
                .param("version", next.version())
                .param("path", before.worker().path())
                .param("act", deed.act().name())
                .param("from", before.assignment().state().name())
                .param("to", next.state().name())
                .param("reason", deed.reason())
                .param("person", Person.of(viewer))
                .param("unit", viewer.unitName())
                .param("behalf", Actor.lender())
                .param("today", today)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    private void cancelSteps(Assignment whole, @Nullable String reason, Viewer viewer, LocalDate today) {
        database.sql(AssignmentSql.CANCEL_STEPS)
                .param("id", whole.id().value())
                .param("open", State.open().stream().map(State::name).toList())
                .param("reason", reason)
                .param("person", Person.of(viewer))
                .param("unit", viewer.unitName())
                .param("behalf", Actor.lender())
                .param("today", today)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }
}
