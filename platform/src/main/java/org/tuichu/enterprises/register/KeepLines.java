package org.tuichu.enterprises.register;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.access.Person;
import org.tuichu.access.Viewer;
import org.tuichu.directory.BusinessDates;
import org.tuichu.enterprises.EnterpriseId;
import org.tuichu.enterprises.LineId;
import org.tuichu.ledger.Actor;
import org.tuichu.ledger.Facts;

/// The office enters lines, says how they stand, and locks what they are.
@Component
class KeepLines {
    private final JdbcClient database;
    private final EnterpriseReader enterprises;
    private final LineVersions versions;
    private final Editions editions;
    private final BusinessDates dates;
    private final Clock clock;

    KeepLines(
            JdbcClient database,
            EnterpriseReader enterprises,
            LineVersions versions,
            Editions editions,
            BusinessDates dates,
            Clock clock) {
        this.database = database;
        this.enterprises = enterprises;
        this.versions = versions;
        this.editions = editions;
        this.dates = dates;
        this.clock = clock;
    }

    @Transactional
    Answer enter(EnterpriseId enterprise, LineForm form, Viewer viewer) {
        var owner = enterprises
                .find(enterprise)
                .filter(one -> one.keeper().equals(viewer.jurisdictionPath()) && one.withdrawnAt() == null);
        if (owner.isEmpty()) {
            return new Answer.NotOurs();
        }
        var fields = new Fields();
        var specification = form.read(fields);
        if (!fields.faults().isEmpty()) {
            return new Answer.Faulty(fields.faults());
        }
        var id = new LineId(UUID.randomUUID());
        database.sql(LineSql.ENTER)
                .param("id", id.value())
                .param("enterprise", enterprise.value())
                .param("path", viewer.jurisdictionPath())
                .update();
        editions.write(id, 1, specification, null, viewer);
        versions.record(
                RegisterAct.LINE_ENTERED,
                enterprise,
                id,
                specification,
                Facts.of("facts", Described.of(specification)));
        return new Answer.Done(id.value());
    }

    /// A line that stands still does so since a day, which may be unknown.
    @Transactional
    Answer stand(LineId id, StateForm form, Viewer viewer) {
        var found = versions.ours(id, viewer);
        if (found.isEmpty()) {
            return new Answer.NotOurs();
        }
        var whole = found.get();
        var line = whole.line();
        var fields = new Fields();
        var state = fields.chosen("state", form.state(), Line.State.class, Line.State.OPERATING);
        var since = fields.day("since", form.since(), dates.today(viewer.jurisdictionId()));
        if (state == Line.State.OPERATING && !Fields.stripped(form.since()).isEmpty()) {
            fields.wrong("since", "enterprises.fault.operates");
        }
        if (line.locked() != null && state == Line.State.DISMANTLED && line.state() != Line.State.DISMANTLED) {
            fields.wrong("state", "enterprises.fault.dismantledByTwo");
        }
        if (!fields.faults().isEmpty()) {
            return new Answer.Faulty(fields.faults());
        }
        return versions.change(whole, form.version(), Optional::empty, () -> {
            database.sql(LineSql.STANDS)
                    .param("id", id.value())
                    .param("state", state.name())
                    .param("since", since)
                    .update();
            var facts = Facts.NONE.change("state", line.state(), state).change("since", line.since(), since);
            versions.record(RegisterAct.LINE_STATE_CHANGED, line.enterprise(), id, line.specification(), facts);
        });
    }

    /// The survey of it is confirmed. There is no way back: what is wrong then is changed by two persons.
    @Transactional
    Answer lock(LineId id, @Nullable Long version, Viewer viewer) {
        var found = versions.ours(id, viewer);
        if (found.isEmpty()) {
            return new Answer.NotOurs();
        }
        var whole = found.get();
        var line = whole.line();
        return versions.change(
                whole,
                version,
                () -> line.locked() == null
                        ? Optional.empty()
                        : Optional.of(Answer.Faulty.of("version", "enterprises.fault.locked")),
                () -> {
                    database.sql(LineSql.LOCK)
                            .param("id", id.value())
                            .param("by", Person.of(viewer))
                            .param("behalf", Actor.lender())
                            .param("at", OffsetDateTime.now(clock))
                            .update();
                    var facts = Facts.of("facts", Described.of(line.specification()));
                    versions.record(RegisterAct.LINE_LOCKED, line.enterprise(), id, line.specification(), facts);
                });
    }
}
