package org.tuichu.survey.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.access.Person;
import org.tuichu.access.Viewer;
import org.tuichu.directory.BusinessDates;
import org.tuichu.ledger.Actor;
import org.tuichu.ledger.Facts;
import org.tuichu.ledger.Ledger;
import org.tuichu.shell.Answer;
import org.tuichu.shell.Fault;

/// The office writes what was found on site: of each row, and of the visit as a whole where there is more to say.
@Component
class WriteFindings {
    private static final int LONGEST_FINDINGS = 4_000;
    private static final int LONGEST_FINDING = 2_000;
    private static final int LONGEST_PERSONS = 200;

    private final JdbcClient database;
    private final SiteVerificationReader reader;
    private final BusinessDates dates;
    private final Ledger ledger;

    WriteFindings(JdbcClient database, SiteVerificationReader reader, BusinessDates dates, Ledger ledger) {
        this.database = database;
        this.reader = reader;
        this.dates = dates;
        this.ledger = ledger;
    }

    /// - `findings`: of the visit as a whole
    /// - `fields`: `finding-` and the id of a row, `persons-` and the id of a unit
    @Transactional
    Answer write(
            UUID id,
            long version,
            @Nullable String heldOn,
            @Nullable String findings,
            Map<String, String> fields,
            Viewer viewer) {
        var held = reader.lock(id).filter(one -> one.isKeptBy(viewer));
        if (held.isEmpty()) {
            return new Answer.Missing();
        }
        var before = held.get();
        if (before.version() != version || !before.mayWrite(viewer)) {
            return new Answer.Stale();
        }
        var faults = new ArrayList<Fault>();
        var typed = new Typed(faults);
        var day = typed.day("heldOn", heldOn);
        if (day != null && day.isAfter(dates.today(viewer.jurisdictionId()))) {
            faults.add(Fault.of("heldOn", "survey.verification.fault.future"));
        }
        var text = typed.text("findings", findings, LONGEST_FINDINGS);
        var found = new HashMap<UUID, String>();
        for (var row : before.rows()) {
            var asked = new Asked("finding-" + row.row(), "survey.verification.fault.finding", row.about());
            found.put(row.row(), asked.read(fields, LONGEST_FINDING, typed));
        }
        var persons = new HashMap<UUID, String>();
        for (var party : before.parties()) {
            var asked = new Asked("persons-" + party.unit(), "survey.verification.fault.persons", party.unitName());
            persons.put(party.unit(), asked.read(fields, LONGEST_PERSONS, typed));
        }
        if (!faults.isEmpty()) {
            return new Answer.Faulty(faults);
        }
        database.sql(SiteVerificationSql.FOUND)
                .param("id", id)
                .param("heldOn", day)
                .param("findings", text)
                .param("by", Person.of(viewer))
                .param("behalf", Actor.lender())
                .update();
        found.forEach((row, finding) -> database.sql(SiteVerificationSql.FINDING)
                .param("id", id)
                .param("row", row)
                .param("finding", finding)
                .update());
        persons.forEach((unit, names) -> database.sql(SiteVerificationSql.PERSONS)
                .param("id", id)
                .param("unit", unit)
                .param("persons", names)
                .update());
        var each = before.rows().stream()
                .map(row -> Facts.of("row", row.row()).and("finding", found.get(row.row())))
                .toList();
        ledger.record(before.onRecord(
                ReviewAct.SURVEY_VERIFICATION_FOUND,
                Facts.of("heldOn", day).and("findings", text).and("found", each)));
        return new Answer.Done(id);
    }

    /// A field that is to be filled in, and what it is about.
    private record Asked(String field, String missing, String about) {
        /// Empty where there is a fault.
        String read(Map<String, String> fields, int longest, Typed typed) {
            var said = fields.getOrDefault(field, "");
            if (said.isBlank()) {
                typed.faults().add(Fault.of(field, missing, about));
            }
            return Objects.requireNonNullElse(typed.text(field, said, longest), "");
        }
    }
}
