package org.tuichu.programmes.follow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tuichu.plan.Duty.Dimension;
import org.tuichu.plan.Duty.Role;
import org.tuichu.programmes.DutyId;
import org.tuichu.programmes.ProgrammeId;

/// Reads the duties of units, or of all units of a place, in the programmes in force: three round trips.
@Component
class MyDutyReader {
    static final String OF_UNITS = """
            SELECT d.id, d.programme_id, p.title, p.jurisdiction_name, p.year, p.sample, d.path, d.heading, d.dimension,
                   u.role, u.name
            FROM programme_unit n
            JOIN programme p ON p.id = n.programme_id AND p.status = 'ACTIVE'
            JOIN duty_unit u ON u.programme_id = n.programme_id AND u.name = n.name
            JOIN duty d ON d.id = u.duty_id AND d.removed_at IS NULL
            WHERE n.unit_id IN (:units)
            ORDER BY p.year DESC, p.jurisdiction_path, d.programme_id, d.ordinal, u.ordinal""";

    static final String OF_PLACE = """
            SELECT d.id, d.programme_id, p.title, p.jurisdiction_name, p.year, p.sample, d.path, d.heading, d.dimension,
                   u.role, u.name
            FROM programme p
            JOIN duty d ON d.programme_id = p.id AND d.removed_at IS NULL
            JOIN duty_unit u ON u.duty_id = d.id
            WHERE p.jurisdiction_path = :place AND p.status = 'ACTIVE'
            ORDER BY p.year DESC, d.programme_id, d.ordinal, u.ordinal""";

    static final String DUES = """
            SELECT l.duty_id, l.ordinal, l.quote, l.starts_on, l.ends_on,
                coalesce(l.decided_recurrence, l.recurrence) AS recurrence, l.inherited, s.since
            FROM programme p
            """ + AskedSince.JOIN + """
            JOIN deadline l ON l.programme_id = p.id WHERE l.duty_id IN (:duties) ORDER BY l.duty_id, l.ordinal""";

    private final JdbcClient database;

    MyDutyReader(JdbcClient database) {
        this.database = database;
    }

    /// Of any of these units.
    List<MyDuty> ofUnits(Collection<UUID> units, LocalDate today) {
        return withDues(
                database.sql(OF_UNITS)
                        .param("units", units)
                        .query(MyDutyReader::named)
                        .list(),
                today);
    }

    /// Of all units that the programmes of a place name.
    List<MyDuty> ofPlace(String jurisdictionPath, LocalDate today) {
        return withDues(
                database.sql(OF_PLACE)
                        .param("place", jurisdictionPath)
                        .query(MyDutyReader::named)
                        .list(),
                today);
    }

    private List<MyDuty> withDues(List<Named> rows, LocalDate today) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var duties = new LinkedHashMap<UUID, List<Named>>();
        rows.forEach(row ->
                duties.computeIfAbsent(row.duty(), id -> new ArrayList<>()).add(row));
        var years = rows.stream().collect(Collectors.toMap(Named::duty, Named::year, (one, same) -> one));
        var programmes = rows.stream().map(Named::programme).collect(Collectors.toSet());
        var reported = Reported.of(database, programmes);
        var dues = dues(years, reported, today);
        return duties.entrySet().stream()
                .map(duty -> merged(
                        duty.getValue(),
                        dues.getOrDefault(duty.getKey(), List.of()),
                        reported.withoutDate(duty.getKey(), years.getOrDefault(duty.getKey(), 0), today)))
                .toList();
    }

    private Map<UUID, List<Due>> dues(Map<UUID, Integer> years, Reported reported, LocalDate today) {
        var dues = new LinkedHashMap<UUID, List<Due>>();
        database.sql(DUES).param("duties", years.keySet()).query(row -> {
            var duty = row.getObject("duty_id", UUID.class);
            var due = DutyReader.due(row, years.getOrDefault(duty, 0), reported, today);
            dues.computeIfAbsent(duty, id -> new ArrayList<>()).add(due);
        });
        return dues;
    }

    /// One duty of the rows that name it: the strongest role, all names of that role.
    private static MyDuty merged(List<Named> rows, List<Due> dues, DeadlineState withoutDate) {
        var role = rows.stream().map(Named::role).min(Role::compareTo).orElseThrow();
        var names = rows.stream()
                .filter(row -> row.role() == role)
                .map(Named::name)
                .distinct()
                .toList();
        var duty = rows.getFirst();
        return new MyDuty(
                new ProgrammeId(duty.programme()),
                duty.title(),
                duty.place(),
                duty.year(),
                duty.sample(),
                new DutyId(duty.duty()),
                duty.path(),
                duty.heading(),
                duty.dimension(),
                role,
                names,
                dues,
                withoutDate);
    }

    private static Named named(ResultSet row, int number) throws SQLException {
        return new Named(
                row.getObject("id", UUID.class),
                row.getObject("programme_id", UUID.class),
                row.getString("title"),
                row.getString("jurisdiction_name"),
                row.getInt("year"),
                row.getBoolean("sample"),
                row.getString("path"),
                row.getString("heading"),
                Dimension.valueOf(row.getString("dimension")),
                Role.valueOf(row.getString("role")),
                row.getString("name"));
    }

    /// A duty with one of the names it bears.
    private record Named(
            UUID duty,
            UUID programme,
            String title,
            String place,
            int year,
            boolean sample,
            String path,
            String heading,
            Dimension dimension,
            Role role,
            String name) {}
}
