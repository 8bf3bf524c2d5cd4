package org.tuichu.enterprises.register;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.access.Viewer;
import org.tuichu.directory.BusinessDates;
import org.tuichu.enterprises.EnterpriseId;
import org.tuichu.ledger.Act;
import org.tuichu.ledger.Facts;
import org.tuichu.ledger.Ledger;

/// The office keeps what an enterprise is permitted and what weighs on its property.
@Component
class KeepPermits {
    private final JdbcClient database;
    private final EnterpriseReader reader;
    private final EnterpriseVersions versions;
    private final BusinessDates dates;
    private final Ledger ledger;

    KeepPermits(
            JdbcClient database,
            EnterpriseReader reader,
            EnterpriseVersions versions,
            BusinessDates dates,
            Ledger ledger) {
        this.database = database;
        this.reader = reader;
        this.versions = versions;
        this.dates = dates;
        this.ledger = ledger;
    }

    @Transactional
    Answer enter(EnterpriseId id, PermitForm form, Viewer viewer) {
        var found = versions.ours(id, viewer);
        if (found.isEmpty()) {
            return new Answer.NotOurs();
        }
        var now = found.get();
        var fields = new Fields();
        var permit = form.read(fields, UUID.randomUUID(), null, today(viewer));
        if (!fields.faults().isEmpty()) {
            return new Answer.Faulty(fields.faults());
        }
        return versions.change(now, form.version(), () -> {
            written(EnterpriseSql.ENTER_PERMIT, id, permit)
                    .param("path", now.keeper())
                    .param("kind", permit.kind().name())
                    .update();
            record(
                    RegisterAct.PERMIT_ENTERED,
                    id,
                    Facts.of("about", permit.number())
                            .and("permit", permit.id())
                            .and("kind", permit.kind())
                            .and("facts", Described.of(permit)));
        });
    }

    @Transactional
    Answer change(EnterpriseId id, UUID permit, PermitForm form, Viewer viewer) {
        var found = versions.ours(id, viewer);
        var known = reader.permits(id).stream()
                .filter(one -> one.id().equals(permit) && one.withdrawnAt() == null)
                .findFirst();
        if (found.isEmpty() || known.isEmpty()) {
            return new Answer.NotOurs();
        }
        var now = found.get();
        var before = known.get();
        var fields = new Fields();
        var as = form.read(fields, permit, before.kind(), today(viewer));
        if (!fields.faults().isEmpty()) {
            return new Answer.Faulty(fields.faults());
        }
        return versions.change(now, form.version(), () -> {
                    written(EnterpriseSql.CHANGE_PERMIT, id, as).update();
                    var facts = Facts.of("about", as.number()).and("permit", permit);
                    record(
                            RegisterAct.PERMIT_CHANGED,
                            id,
                            Difference.record(facts, Difference.between(Described.of(before), Described.of(as))));
                })
                .comparing(Described.of(before), Described.of(as));
    }

    @Transactional
    Answer encumber(EnterpriseId id, EncumbranceForm form, Viewer viewer) {
        var found = versions.ours(id, viewer);
        if (found.isEmpty()) {
            return new Answer.NotOurs();
        }
        var now = found.get();
        var fields = new Fields();
        var as = form.read(fields, UUID.randomUUID(), today(viewer));
        if (!fields.faults().isEmpty()) {
            return new Answer.Faulty(fields.faults());
        }
        return versions.change(now, form.version(), () -> {
            database.sql(EnterpriseSql.ENTER_ENCUMBRANCE)
                    .param("id", as.id())
                    .param("enterprise", id.value())
                    .param("path", now.keeper())
                    .param("kind", as.kind().name())
                    .param("holder", as.holder())
                    .param("since", as.since())
                    .param("note", as.note())
                    .update();
            record(
                    RegisterAct.ENCUMBRANCE_ENTERED,
                    id,
                    Facts.of("about", as.holder()).and("encumbrance", as));
        });
    }

    /// From `typed` on it weighs no more; not before it began.
    @Transactional
    Answer lift(EnterpriseId id, UUID encumbrance, @Nullable Long version, @Nullable String typed, Viewer viewer) {
        var found = versions.ours(id, viewer);
        var weight = reader.encumbrances(id).stream()
                .filter(one -> one.id().equals(encumbrance) && one.liftedOn() == null)
                .findFirst();
        if (found.isEmpty() || weight.isEmpty()) {
            return new Answer.NotOurs();
        }
        var fields = new Fields();
        var on = fields.day("liftedOn", typed, today(viewer));
        fields.inOrder("liftedOn", weight.get().since(), on);
        if (on == null && fields.faults().isEmpty()) {
            fields.wrong("liftedOn", "enterprises.fault.missing");
        }
        if (!fields.faults().isEmpty()) {
            return new Answer.Faulty(fields.faults());
        }
        return versions.change(found.get(), version, () -> {
            database.sql(EnterpriseSql.LIFT)
                    .param("id", encumbrance)
                    .param("enterprise", id.value())
                    .param("on", on)
                    .update();
            record(
                    RegisterAct.ENCUMBRANCE_LIFTED,
                    id,
                    Facts.of("about", weight.get().holder())
                            .and("encumbrance", encumbrance)
                            .and("liftedOn", on));
        });
    }

    private LocalDate today(Viewer viewer) {
        return dates.today(viewer.jurisdictionId());
    }

    private JdbcClient.StatementSpec written(String sql, EnterpriseId enterprise, Permit permit) {
        return database.sql(sql)
                .param("id", permit.id())
                .param("enterprise", enterprise.value())
                .param("title", permit.title())
                .param("number", permit.number())
                .param("issuer", permit.issuer())
                .param("from", permit.validFrom())
                .param("until", permit.validUntil())
                .param("state", permit.state().name())
                .param("since", permit.since());
    }

    private void record(RegisterAct act, EnterpriseId id, Facts facts) {
        ledger.record(Act.of(act, "enterprise", id, facts));
    }
}
