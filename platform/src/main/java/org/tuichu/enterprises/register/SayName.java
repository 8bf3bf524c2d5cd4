package org.tuichu.enterprises.register;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.access.Person;
import org.tuichu.access.Viewer;
import org.tuichu.enterprises.EnterpriseId;
import org.tuichu.enterprises.EnterprisesAlike.Naming;
import org.tuichu.ledger.Act;
import org.tuichu.ledger.Facts;
import org.tuichu.ledger.Ledger;
import org.tuichu.shell.Answer;

/// An officer says whether a name that a report uses means an enterprise of the register.
@Component
class SayName {
    private static final int LONGEST_NAME = 200;

    private final JdbcClient database;
    private final EnterpriseReader reader;
    private final Ledger ledger;
    private final Clock clock;

    SayName(JdbcClient database, EnterpriseReader reader, Ledger ledger, Clock clock) {
        this.database = database;
        this.reader = reader;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    Answer say(EnterpriseId enterprise, Naming naming, Viewer viewer) {
        var found = reader.find(enterprise)
                .filter(one -> one.keeper().equals(viewer.jurisdictionPath()) && one.withdrawnAt() == null);
        if (found.isEmpty()) {
            return Answer.Faulty.of("enterprise", "enterprises.fault.naming");
        }
        var fields = new Fields();
        var name = fields.required("name", naming.name(), LONGEST_NAME);
        var reason = fields.required("reason", naming.reason(), LineForm.LONGEST_REASON);
        var meant = naming.meant();
        if (meant == null) {
            fields.wrong("meant", "enterprises.fault.missing");
        }
        if (!fields.faults().isEmpty() || meant == null) {
            return new Answer.Faulty(fields.faults());
        }
        ledger.record(Act.of(
                RegisterAct.ENTERPRISE_NAME_TOLD,
                "enterprise",
                enterprise,
                Facts.of("about", found.get().name())
                        .and("name", name)
                        .and("decision", meant)
                        .and("reason", reason)));
        database.sql(NamedSql.SAY)
                .param("id", enterprise.value())
                .param("path", viewer.jurisdictionPath())
                .param("name", name)
                .param("decision", meant.name())
                .param("reason", reason)
                .param("by", Person.of(viewer))
                .param("account", viewer.accountId())
                .param("behalf", Editions.behalf(viewer))
                .param("at", OffsetDateTime.now(clock))
                .update();
        return new Answer.Done(enterprise.value());
    }
}
