package org.tuichu.enterprises.register;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.access.Person;
import org.tuichu.access.Viewer;
import org.tuichu.directory.BusinessDates;
import org.tuichu.directory.Jurisdiction;
import org.tuichu.enterprises.EnterpriseId;
import org.tuichu.ledger.Act;
import org.tuichu.ledger.Facts;
import org.tuichu.ledger.Ledger;

/// The office enters enterprises of its place and puts them right; names change and stay.
@Component
class KeepEnterprise {
    private final JdbcClient database;
    private final EnterpriseVersions versions;
    private final EnterpriseKeys keys;
    private final Locations locations;
    private final BusinessDates dates;
    private final Ledger ledger;
    private final Clock clock;

    KeepEnterprise(
            JdbcClient database,
            EnterpriseVersions versions,
            EnterpriseKeys keys,
            Locations locations,
            BusinessDates dates,
            Ledger ledger,
            Clock clock) {
        this.database = database;
        this.versions = versions;
        this.keys = keys;
        this.locations = locations;
        this.dates = dates;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    Answer enter(EnterpriseForm form, Viewer viewer) {
        var fields = new Fields();
        var name = form.readName(fields);
        var particulars = form.read(fields);
        var location = location(fields, form.location(), null, viewer);
        if (!fields.faults().isEmpty() || location == null) {
            return new Answer.Faulty(fields.faults());
        }
        var id = new EnterpriseId(UUID.randomUUID());
        var twin = twin(id, particulars, viewer);
        if (twin.isPresent()) {
            return twin.get();
        }
        var enterprise = new Enterprise(id, 1, viewer.jurisdictionPath(), location, name, particulars, null);
        written(EnterpriseSql.ENTER, enterprise)
                .param("place", viewer.jurisdictionId())
                .param("path", enterprise.keeper())
                .param("name", name)
                .param("by", Person.of(viewer))
                .param("behalf", Editions.behalf(viewer))
                .param("at", OffsetDateTime.now(clock))
                .update();
        accounts(enterprise);
        keys.keep(id.value());
        record(
                RegisterAct.ENTERPRISE_ENTERED,
                enterprise,
                Facts.of("about", name).and("facts", Described.of(enterprise)));
        return new Answer.Done(id.value());
    }

    @Transactional
    Answer change(EnterpriseId id, EnterpriseForm form, Viewer viewer) {
        return change(id, form, null, viewer);
    }

    /// `source` says in words where the facts come from; null where a person typed them.
    @Transactional
    Answer change(EnterpriseId id, EnterpriseForm form, @Nullable String source, Viewer viewer) {
        var found = versions.ours(id, viewer);
        if (found.isEmpty()) {
            return new Answer.NotOurs();
        }
        var now = found.get();
        var fields = new Fields();
        var particulars = form.read(fields);
        var location = location(fields, form.location(), now.location(), viewer);
        if (!fields.faults().isEmpty() || location == null) {
            return new Answer.Faulty(fields.faults());
        }
        var answer = versions.change(now, form.version(), () -> twin(id, particulars, viewer), () -> {
            var as = new Enterprise(id, now.version(), now.keeper(), location, now.name(), particulars, null);
            written(EnterpriseSql.CHANGE, as).update();
            accounts(as);
            var facts = Difference.record(
                    Facts.of("about", now.name()).and("source", source),
                    Difference.between(Described.of(now), Described.of(as)));
            var samePhone = Objects.equals(now.particulars().phone(), particulars.phone());
            record(RegisterAct.ENTERPRISE_CHANGED, as, samePhone ? facts : facts.and("phoneChanged", true));
        });
        return answer.comparing(
                Described.withPhone(now.location(), now.particulars()), Described.withPhone(location, particulars));
    }

    /// A name from a day on, or one that it bore before.
    @Transactional
    Answer name(EnterpriseId id, NameForm form, Viewer viewer) {
        var found = versions.ours(id, viewer);
        if (found.isEmpty()) {
            return new Answer.NotOurs();
        }
        var now = found.get();
        var fields = new Fields();
        var name = form.read(fields, dates.today(viewer.jurisdictionId()));
        if (!fields.faults().isEmpty()) {
            return new Answer.Faulty(fields.faults());
        }
        return versions.change(now, form.version(), () -> {
            if (form.isFormer()) {
                former(now, name);
                keys.keep(id.value());
                record(RegisterAct.ENTERPRISE_FORMER_NAME_ADDED, now, Facts.of("about", name.name()));
                return;
            }
            var from = name.validFrom();
            former(now, new Enterprise.FormerName(now.name(), null, from == null ? null : from.minusDays(1)));
            database.sql(EnterpriseSql.RENAME)
                    .param("id", id.value())
                    .param("name", name.name())
                    .update();
            keys.keep(id.value());
            var facts = Facts.of("about", name.name()).change("name", now.name(), name.name());
            record(RegisterAct.ENTERPRISE_RENAMED, now, facts.and("from", from));
        });
    }

    /// The place itself where none is said; null with a fault where it lies outside or has ended. What it is `now` it
    /// may stay.
    private @Nullable Jurisdiction location(
            Fields fields, @Nullable String typed, @Nullable Jurisdiction now, Viewer viewer) {
        var said = Fields.stripped(typed);
        var wanted = said.isEmpty() ? viewer.jurisdictionId() : said;
        if (now != null && now.id().equals(wanted)) {
            return now;
        }
        var found = locations.find(wanted, viewer);
        if (found.isEmpty()) {
            fields.wrong("location", "enterprises.fault.location");
        }
        return found.orElse(null);
    }

    private Optional<Answer> twin(EnterpriseId id, Particulars particulars, Viewer viewer) {
        if (particulars.creditCode() == null) {
            return Optional.empty();
        }
        database.sql(EnterpriseSql.HOLD_CODES)
                .param("place", viewer.jurisdictionId())
                .query()
                .listOfRows();
        return database.sql(EnterpriseSql.TWIN)
                .param("place", viewer.jurisdictionId())
                .param("creditCode", particulars.creditCode())
                .param("id", id.value())
                .query((row, at) -> (Answer) new Answer.Twin(
                        new EnterpriseId(Objects.requireNonNull(row.getObject("id", UUID.class))),
                        row.getString("name")))
                .optional();
    }

    private JdbcClient.StatementSpec written(String sql, Enterprise as) {
        var known = as.particulars();
        var coordinates = known.coordinates();
        var industry = known.industry();
        return database.sql(sql)
                .param("id", as.id().value())
                .param("location", as.location().id())
                .param("locationPath", as.location().path())
                .param("creditCode", known.creditCode())
                .param("legalRepresentative", known.legalRepresentative())
                .param("address", known.address())
                .param("longitude", coordinates == null ? null : coordinates.longitude())
                .param("latitude", coordinates == null ? null : coordinates.latitude())
                .param("datum", coordinates == null ? null : coordinates.datum().name())
                .param("industryCode", industry == null ? null : industry.code())
                .param(
                        "industryEdition",
                        industry == null ? null : industry.edition().name())
                .param("contactPerson", known.contactPerson())
                .param("phone", known.phone())
                .param("staff", known.staff());
    }

    private void accounts(Enterprise of) {
        var numbers = of.particulars().electricityAccounts().toArray(String[]::new);
        database.sql(EnterpriseSql.DROP_ACCOUNTS)
                .param("id", of.id().value())
                .param("numbers", numbers)
                .update();
        database.sql(EnterpriseSql.ADD_ACCOUNTS)
                .param("id", of.id().value())
                .param("path", of.keeper())
                .param("numbers", numbers)
                .update();
    }

    private void former(Enterprise of, Enterprise.FormerName name) {
        database.sql(EnterpriseSql.ADD_NAME)
                .param("id", of.id().value())
                .param("path", of.keeper())
                .param("name", name.name())
                .param("from", name.validFrom())
                .param("to", name.validTo())
                .update();
    }

    private void record(RegisterAct act, Enterprise of, Facts facts) {
        ledger.record(Act.of(act, "enterprise", of.id(), facts));
    }
}
