package org.tuichu.directory.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.directory.ContactPerson;
import org.tuichu.directory.ContactPersons;
import org.tuichu.directory.DirectoryAct;
import org.tuichu.directory.Unit;
import org.tuichu.directory.UnitChange;
import org.tuichu.directory.UnitId;
import org.tuichu.ledger.Actor;
import org.tuichu.ledger.Facts;
import org.tuichu.ledger.PersonalNumbers;

/// Contact persons in PostgreSQL.
@Repository
class JdbcContactPersons implements ContactPersons {
    private static final String OF = """
            SELECT id, name, phone, duty, valid_from, valid_to FROM contact_person WHERE unit_id = :unit
            ORDER BY valid_to DESC NULLS FIRST, valid_from DESC NULLS LAST, name COLLATE "zh-x-icu", id""";

    private static final String ADD = """
            INSERT INTO contact_person (id, jurisdiction_path, unit_id, name, phone, duty, valid_from, valid_to)
            SELECT :id, jurisdiction_path, id, :name, :phone, :duty, :validFrom, :validTo FROM unit WHERE id = :unit""";

    private static final String CHANGE = """
            UPDATE contact_person
            SET name = :name, phone = :phone, duty = :duty, valid_from = :validFrom, valid_to = :validTo
            WHERE id = :id AND unit_id = :unit""";

    private final JdbcClient database;
    private final UnitVersions versions;
    private final DirectoryActs acts;
    private final PersonalNumbers numbers;

    JdbcContactPersons(JdbcClient database, UnitVersions versions, DirectoryActs acts, PersonalNumbers numbers) {
        this.database = database;
        this.versions = versions;
        this.acts = acts;
        this.numbers = numbers;
    }

    @Override
    @Transactional
    public List<Listed> of(Unit unit) {
        var listed = read(unit.id());
        var others = listed.stream()
                .map(Listed::person)
                .filter(one -> one.phone() != null)
                .filter(one -> !Actor.isCurrently(unit.id().value(), one.name()))
                .count();
        numbers.shown("unit", unit.id().value(), unit.name(), others);
        return listed;
    }

    private List<Listed> read(UnitId unit) {
        return database.sql(OF)
                .param("unit", unit.value())
                .query((row, number) -> new Listed(
                        row.getObject("id", UUID.class),
                        new ContactPerson(
                                row.getString("name"),
                                row.getString("phone"),
                                row.getString("duty"),
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_to", LocalDate.class))))
                .list();
    }

    @Override
    @Transactional
    public UnitChange add(UnitId unit, long version, ContactPerson person) {
        return versions.change(unit, version, one -> Optional.empty(), one -> {
            var id = UUID.randomUUID();
            acts.record(
                    DirectoryAct.CONTACT_PERSON_ADDED,
                    one,
                    Facts.of("contact", id).and("person", facts(person)));
            return write(ADD, unit, id, person);
        });
    }

    @Override
    @Transactional
    public UnitChange change(UnitId unit, long version, UUID id, ContactPerson as) {
        var found = read(unit).stream().filter(listed -> listed.id().equals(id)).findFirst();
        if (found.isEmpty()) {
            return new UnitChange.NotOurs();
        }
        var before = found.get().person();
        return versions.change(unit, version, one -> Optional.empty(), one -> {
            acts.record(kind(before, as), one, Facts.of("contact", id).and("person", changes(before, as)));
            return write(CHANGE, unit, id, as);
        });
    }

    private static DirectoryAct kind(ContactPerson before, ContactPerson as) {
        return before.validTo() == null && as.validTo() != null
                ? DirectoryAct.CONTACT_PERSON_ENDED
                : DirectoryAct.CONTACT_PERSON_CHANGED;
    }

    /// Without the phone: the record is for ever, and a hash of so few digits hides nothing.
    private static Facts facts(ContactPerson person) {
        return Facts.of("name", person.name())
                .and("duty", person.duty())
                .and("validFrom", person.validFrom())
                .and("validTo", person.validTo());
    }

    /// Of the phone only that it is another one.
    private static Facts changes(ContactPerson before, ContactPerson as) {
        var changes = Facts.of("name", before.name())
                .change("name", before.name(), as.name())
                .change("duty", before.duty(), as.duty())
                .change("validFrom", before.validFrom(), as.validFrom())
                .change("validTo", before.validTo(), as.validTo());
        return Objects.equals(before.phone(), as.phone()) ? changes : changes.and("phoneChanged", true);
    }

    private boolean write(String sql, UnitId unit, UUID id, ContactPerson person) {
        return database.sql(sql)
                        .param("id", id)
                        .param("unit", unit.value())
                        .param("name", person.name())
                        .param("phone", person.phone())
                        .param("duty", person.duty())
                        .param("validFrom", person.validFrom())
                        .param("validTo", person.validTo())
                        .update()
                == 1;
    }
}
