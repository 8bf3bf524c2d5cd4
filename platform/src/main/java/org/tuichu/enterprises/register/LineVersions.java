package org.tuichu.enterprises.register;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tuichu.access.Viewer;
import org.tuichu.enterprises.EnterpriseId;
import org.tuichu.enterprises.LineId;
import org.tuichu.ledger.Act;
import org.tuichu.ledger.Facts;
import org.tuichu.ledger.Ledger;

/// Changes a line of the own place that a person saw in a version, and puts on record what is done to lines; runs in
/// the transaction of the caller.
@Component
class LineVersions {
    private final JdbcClient database;
    private final LineReader reader;
    private final EnterpriseReader enterprises;
    private final Ledger ledger;

    LineVersions(JdbcClient database, LineReader reader, EnterpriseReader enterprises, Ledger ledger) {
        this.database = database;
        this.reader = reader;
        this.enterprises = enterprises;
        this.ledger = ledger;
    }

    /// Empty where it is not there, or another place keeps its enterprise.
    Optional<Line.Whole> ours(LineId id, Viewer viewer) {
        return reader.find(id)
                .filter(whole -> enterprises
                        .find(whole.line().enterprise())
                        .filter(one -> one.keeper().equals(viewer.jurisdictionPath()))
                        .isPresent());
    }

    /// `work` is done where the version is the one that was seen and `obstacle` finds nothing against it.
    Answer change(Line.Whole now, @Nullable Long version, Supplier<Optional<Answer>> obstacle, Runnable work) {
        if (version == null) {
            return Answer.Faulty.of("version", "shell.problem.missing");
        }
        if (now.line().version() != version) {
            return Answer.Stale.UNTOLD;
        }
        if (now.line().withdrawn() != null) {
            return Answer.Faulty.of("version", "enterprises.fault.withdrawn");
        }
        var against = obstacle.get();
        if (against.isPresent()) {
            return against.get();
        }
        var touched = database.sql(LineSql.TOUCH)
                .param("id", now.line().id().value())
                .param("version", version)
                .update();
        if (touched == 0) {
            return Answer.Stale.UNTOLD;
        }
        work.run();
        return new Answer.Done(now.line().id().value());
    }

    /// In the record of its enterprise; `as` is what people knew it as.
    void record(RegisterAct act, EnterpriseId enterprise, LineId id, Specification as, Facts facts) {
        ledger.record(
                Act.of(act, "enterprise", enterprise, facts.and("line", id).and("about", as.words())));
    }
}
