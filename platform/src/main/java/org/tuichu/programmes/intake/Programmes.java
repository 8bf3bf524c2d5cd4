package org.tuichu.programmes.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.programmes.Place;
import org.tuichu.programmes.ProgrammeId;

/// Reads programmes for the work on them. What lies outside the scope is not there.
@Component
class Programmes {
    private final JdbcClient database;
    private final ReadingJson json;

    Programmes(JdbcClient database, ReadingJson json) {
        this.database = database;
        this.json = json;
    }

    @Transactional(readOnly = true)
    Optional<ProgrammeRow> find(ProgrammeId id) {
        return database.sql(ProgrammesSql.PROGRAMME)
                .param("id", id.value())
                .query(RowsOf.type(ProgrammeRow.class))
                .optional();
    }

    /// Locks it until the end of the transaction; false where it is missing or may only be read.
    @Transactional
    boolean lock(ProgrammeId id) {
        return database.sql(ProgrammesSql.LOCK)
                .param("id", id.value())
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /// With all that belongs to it.
    @Transactional(readOnly = true)
    Optional<ProgrammeView> view(ProgrammeId id) {
        return find(id).map(programme -> new ProgrammeView(
                programme,
                duties(id),
                list(ProgrammesSql.STAGES, id, ProgrammeView.Stage.class),
                list(ProgrammesSql.LEGAL_BASES, id, ProgrammeView.Basis.class),
                list(ProgrammesSql.PROBLEMS, id, ProgrammeView.Problem.class),
                list(ProgrammesSql.CORRECTIONS, id, ProgrammeView.Correction.class)));
    }

    /// The document's text and what was read from it; empty where no document is attached.
    @Transactional(readOnly = true)
    Optional<Reading> reading(ProgrammeId id) {
        return database.sql(ProgrammesSql.READING)
                .param("id", id.value())
                .query((row, n) -> json.read(row.getString("text"), row.getString("reading")))
                .optional();
    }

    /// Drafts that the office of a place works on, the newest first.
    @Transactional(readOnly = true)
    List<ProgrammeRow> drafts(Place place) {
        return database.sql(ProgrammesSql.DRAFTS)
                .param("path", place.path())
                .query(RowsOf.type(ProgrammeRow.class))
                .list();
    }

    /// The active one of a place and year that the same jurisdiction keeps.
    @Transactional(readOnly = true)
    Optional<ProgrammeRow> active(Place place, int year) {
        return database.sql(ProgrammesSql.ACTIVE)
                .param("keeper", place.path())
                .param("place", place.id())
                .param("year", year)
                .query(RowsOf.type(ProgrammeRow.class))
                .optional();
    }

    private List<DutyView> duties(ProgrammeId id) {
        var units = byDuty(ProgrammesSql.UNITS, id, DutyView.Unit.class, DutyView.Unit::dutyId);
        var deadlines = byDuty(ProgrammesSql.DEADLINES, id, DutyView.Deadline.class, DutyView.Deadline::dutyId);
        var publications = byDuty(ProgrammesSql.PUBLICATIONS, id, DutyView.Published.class, DutyView.Published::dutyId);
        var contacts = byDuty(ProgrammesSql.CONTACTS, id, DutyView.Contact.class, DutyView.Contact::dutyId);
        return list(ProgrammesSql.DUTIES, id, DutyRow.class).stream()
                .map(duty -> new DutyView(
                        duty,
                        units.getOrDefault(duty.id(), List.of()),
                        deadlines.getOrDefault(duty.id(), List.of()),
                        publications.getOrDefault(duty.id(), List.of()),
                        contacts.getOrDefault(duty.id(), List.of())))
                .toList();
    }

    private <T> Map<UUID, List<T>> byDuty(String sql, ProgrammeId id, Class<T> type, Function<T, UUID> duty) {
        return list(sql, id, type).stream().collect(Collectors.groupingBy(duty));
    }

    private <T> List<T> list(String sql, ProgrammeId id, Class<T> type) {
        return database.sql(sql)
                .param("id", id.value())
                .query(RowsOf.type(type))
                .list();
    }
}
