package org.tuichu.directory.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.directory.DirectoryAct;
import org.tuichu.directory.DirectoryRefusal;
import org.tuichu.directory.DirectoryRules;
import org.tuichu.directory.Officer;
import org.tuichu.directory.Officers;
import org.tuichu.directory.Unit;
import org.tuichu.directory.UnitChange;
import org.tuichu.directory.UnitId;
import org.tuichu.ledger.Actor;
import org.tuichu.ledger.Facts;
import org.tuichu.ledger.PersonalNumbers;

/// Officers in PostgreSQL, each change an act on record.
@Repository
class JdbcOfficers implements Officers {
    private final OfficerRows rows;
    private final UnitReading reading;
    private final UnitVersions versions;
    private final DirectoryActs acts;
    private final PersonalNumbers numbers;

    JdbcOfficers(
            OfficerRows rows, UnitReading reading, UnitVersions versions, DirectoryActs acts, PersonalNumbers numbers) {
        this.numbers = numbers;
        this.rows = rows;
        this.reading = reading;
        this.versions = versions;
        this.acts = acts;
    }

    @Override
    @Transactional
    public List<Listed> of(Unit unit) {
        var listed = rows.of(List.of(unit.id()));
        numbers.shown("unit", unit.id().value(), unit.name(), numbersOfOthers(listed));
        return listed;
    }

    @Override
    @Transactional
    public Map<UnitId, List<Listed>> ofPlace(String jurisdictionId, String placeName, Collection<UnitId> units) {
        var listed = rows.of(units);
        numbers.shown("jurisdiction", jurisdictionId, placeName, numbersOfOthers(listed));
        return listed.stream().collect(Collectors.groupingBy(Listed::unit));
    }

    private static long numbersOfOthers(List<Listed> listed) {
        return listed.stream()
                .filter(one -> one.officer().hasNumbers())
                .filter(one ->
                        !Actor.isCurrently(one.unit().value(), one.officer().name()))
                .count();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Listed> known(UnitId unit) {
        return known(List.of(unit));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Listed> known(Collection<UnitId> units) {
        return rows.of(units).stream().map(JdbcOfficers::withoutNumbers).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Listed> find(UUID id) {
        return rows.find(id).map(JdbcOfficers::withoutNumbers);
    }

    private static Listed withoutNumbers(Listed one) {
        return new Listed(one.id(), one.unit(), one.officer().withoutNumbers());
    }

    @Override
    @Transactional
    public UnitChange add(UnitId unit, long version, Officer officer) {
        return versions.change(unit, version, one -> Optional.empty(), one -> {
            var id = UUID.randomUUID();
            acts.record(DirectoryAct.OFFICER_ADDED, one, Facts.of("officer", id).and("person", facts(officer)));
            return rows.insert(unit, id, officer);
        });
    }

    @Override
    @Transactional
    public UnitChange change(UnitId unit, long version, UUID id, Officer as) {
        var found = ofUnit(unit, id);
        if (found.isEmpty()) {
            return new UnitChange.NotOurs();
        }
        var before = found.get();
        return versions.change(unit, version, one -> Optional.empty(), one -> {
            acts.record(kind(before, as), one, Facts.of("officer", id).and("person", changes(before, as)));
            return rows.update(unit, id, as);
        });
    }

    @Override
    @Transactional
    public UnitChange move(UnitId from, long version, UUID id, UnitId to, LocalDate day) {
        var person = ofUnit(from, id);
        reading.find(from).ifPresent(unit -> reading.hold(unit.jurisdictionPath()));
        var other = reading.find(to);
        if (person.isEmpty() || other.isEmpty()) {
            return new UnitChange.NotOurs();
        }
        var officer = person.get();
        return versions.change(
                from,
                version,
                unit -> DirectoryRules.moving(unit, officer, other.get(), day),
                unit -> moved(unit, id, officer, other.get(), day));
    }

    private boolean moved(Unit from, UUID id, Officer officer, Unit to, LocalDate day) {
        var there = UUID.randomUUID();
        acts.record(
                DirectoryAct.OFFICER_MOVED,
                from,
                Facts.of("officer", id)
                        .and("person", officer.name())
                        .and("from", day)
                        .and("to", to.name())
                        .and("toUnit", to.id().value())
                        .and("officerThere", there));
        versions.touch(to.id());
        return rows.update(from.id(), id, officer.endingBefore(day))
                && rows.insert(to.id(), there, officer.beginningOn(day));
    }

    @Override
    @Transactional
    public UnitChange withdraw(UnitId unit, long version, UUID id, UUID stays, String reason) {
        var officer = ofUnit(unit, id);
        var other = ofUnit(unit, stays);
        if (officer.isEmpty() || other.isEmpty()) {
            return new UnitChange.NotOurs();
        }
        return versions.change(
                unit,
                version,
                one -> id.equals(stays) ? Optional.of(DirectoryRefusal.SAME_OFFICER) : Optional.empty(),
                one -> {
                    acts.record(
                            DirectoryAct.OFFICER_WITHDRAWN,
                            one,
                            Facts.of("officer", id)
                                    .and("person", officer.get().name())
                                    .and("sameAs", stays)
                                    .and("stays", other.get().name())
                                    .and("reason", reason));
                    return rows.withdraw(id, stays, reason);
                });
    }

    private Optional<Officer> ofUnit(UnitId unit, UUID id) {
        return rows.of(List.of(unit)).stream()
                .filter(one -> one.id().equals(id))
                .map(Listed::officer)
                .findFirst();
    }

    private static DirectoryAct kind(Officer before, Officer as) {
        return before.validTo() == null && as.validTo() != null
                ? DirectoryAct.OFFICER_ENDED
                : DirectoryAct.OFFICER_CHANGED;
    }

    /// Without the telephones: the record is for ever, and a hash of so few digits hides nothing.
    private static Facts facts(Officer officer) {
        return Facts.of("name", officer.name())
                .and("post", officer.post())
                .and("contact", officer.contact())
                .and("validFrom", officer.validFrom())
                .and("validTo", officer.validTo());
    }

    /// Of the telephones only that they are others.
    private static Facts changes(Officer before, Officer as) {
        var changes = Facts.of("name", before.name())
                .change("name", before.name(), as.name())
                .change("post", before.post(), as.post())
                .change("contact", before.contact(), as.contact())
                .change("validFrom", before.validFrom(), as.validFrom())
                .change("validTo", before.validTo(), as.validTo());
        if (!Objects.equals(before.phone(), as.phone())) {
            changes = changes.and("phoneChanged", true);
        }
        return Objects.equals(before.mobile(), as.mobile()) ? changes : changes.and("mobileChanged", true);
    }
}
