package org.tuichu.programmes.follow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tuichu.plan.Duty.Dimension;
import org.tuichu.plan.Duty.Publication;
import org.tuichu.plan.Duty.Recurrence;
import org.tuichu.plan.Duty.Role;
import org.tuichu.programmes.DutyId;
import org.tuichu.programmes.ProgrammeHead;
import org.tuichu.programmes.ProgrammeId;

/// Reads the duties of one programme in five round trips, however many there are.
@Component
class DutyReader {
    static final String DUTIES = """
            SELECT d.id, d.ordinal, d.path, d.heading, d.dimension, d.rectify_months, d.extension_months
            FROM duty d
            WHERE d.programme_id = :programme AND d.removed_at IS NULL
              AND (CAST(:words AS text) IS NULL
                   OR strpos(lower(concat_ws(' ', d.path, d.heading, d.text)), lower(:words)) > 0
                   OR EXISTS (SELECT 1 FROM duty_unit u
                              WHERE u.duty_id = d.id AND strpos(lower(u.name), lower(:words)) > 0))
            ORDER BY d.ordinal""";

    static final String UNITS = """
            SELECT u.duty_id, u.name, u.role, u.inherited, p.unit_id, p.confirmed_by IS NOT NULL AS confirmed
            FROM duty_unit u LEFT JOIN programme_unit p ON p.programme_id = u.programme_id AND p.name = u.name
            WHERE u.programme_id = :programme
            ORDER BY u.duty_id, u.ordinal""";

    static final String DEADLINES = """
            SELECT l.duty_id, l.ordinal, l.quote, l.starts_on, l.ends_on, coalesce(l.decided_recurrence, l.recurrence) AS recurrence,
                l.inherited, s.since
            FROM programme p
            """ + AskedSince.JOIN + """
            JOIN deadline l ON l.programme_id = p.id WHERE p.id = :programme ORDER BY l.duty_id, l.ordinal""";

    static final String PUBLICATIONS = """
            SELECT duty_id, kind FROM publication WHERE programme_id = :programme ORDER BY duty_id, ordinal""";

    private final JdbcClient database;

    DutyReader(JdbcClient database) {
        this.database = database;
    }

    /// Those that hold `words` in path, heading, sentence or units (null: all), in the order of the plan.
    List<DutyLine> duties(ProgrammeHead programme, @Nullable String words, LocalDate today) {
        var units = units(programme.id());
        var reported = Reported.of(database, List.of(programme.id().value()));
        var dues = dues(programme, reported, today);
        var publications = publications(programme.id());
        return database.sql(DUTIES)
                .param("programme", programme.id().value())
                .param("words", words)
                .query((row, number) -> {
                    var id = row.getObject("id", UUID.class);
                    return duty(
                            row,
                            units.getOrDefault(id, List.of()),
                            dues.getOrDefault(id, List.of()),
                            publications.getOrDefault(id, List.of()),
                            reported.withoutDate(id, programme.year(), today));
                })
                .list();
    }

    private static DutyLine duty(
            ResultSet row,
            List<DutyUnit> units,
            List<Due> dues,
            List<Publication.Kind> publications,
            DeadlineState withoutDate)
            throws SQLException {
        return new DutyLine(
                new DutyId(row.getObject("id", UUID.class)),
                row.getInt("ordinal"),
                row.getString("path"),
                row.getString("heading"),
                Dimension.valueOf(row.getString("dimension")),
                clock(row),
                units,
                dues,
                publications,
                dues.stream().map(Due::state).min(DeadlineState.MOST_PRESSING).orElse(withoutDate));
    }

    private static DutyLine.@Nullable Clock clock(ResultSet row) throws SQLException {
        var months = row.getObject("rectify_months", Integer.class);
        return months == null ? null : new DutyLine.Clock(months, row.getObject("extension_months", Integer.class));
    }

    private Map<UUID, List<DutyUnit>> units(ProgrammeId id) {
        return of(UNITS, id)
                .query((row, number) -> Map.entry(
                        row.getObject("duty_id", UUID.class),
                        new DutyUnit(
                                row.getString("name"),
                                Role.valueOf(row.getString("role")),
                                row.getBoolean("inherited"),
                                row.getObject("unit_id", UUID.class),
                                row.getBoolean("confirmed"))))
                .stream()
                .collect(byDuty());
    }

    private Map<UUID, List<Due>> dues(ProgrammeHead programme, Reported reported, LocalDate today) {
        return of(DEADLINES, programme.id())
                .query((row, number) ->
                        Map.entry(row.getObject("duty_id", UUID.class), due(row, programme.year(), reported, today)))
                .stream()
                .collect(byDuty());
    }

    private Map<UUID, List<Publication.Kind>> publications(ProgrammeId id) {
        return of(PUBLICATIONS, id)
                .query((row, number) -> Map.entry(
                        row.getObject("duty_id", UUID.class), Publication.Kind.valueOf(row.getString("kind"))))
                .stream()
                .collect(byDuty());
    }

    static Due due(ResultSet row, int year, Reported reported, LocalDate today) throws SQLException {
        var recurrence = row.getString("recurrence");
        var timing = new Timing(
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                recurrence == null ? null : Recurrence.valueOf(recurrence),
                year,
                row.getObject("since", LocalDate.class));
        return new Due(
                row.getInt("ordinal"),
                row.getString("quote"),
                timing,
                row.getBoolean("inherited"),
                reported.state(row.getObject("duty_id", UUID.class), timing, today));
    }

    private JdbcClient.StatementSpec of(String sql, ProgrammeId id) {
        return database.sql(sql).param("programme", id.value());
    }

    private static <T> Collector<Map.Entry<UUID, T>, ?, Map<UUID, List<T>>> byDuty() {
        return Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()));
    }
}
