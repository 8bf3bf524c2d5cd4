package org.tuichu.programmes.follow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.access.Viewer;
import org.tuichu.directory.BusinessDates;
import org.tuichu.plan.Duty.Recurrence;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.programmes.ProgrammeStatus;
import org.tuichu.shell.Paging;

/// The programmes in scope, the own place's first, then the latest years.
@Component
public class ProgrammeList {
    /// One page of it. `years` are those that there are programmes of, the latest first.
    public record Page(ProgrammeFilter filter, Paging paging, List<ProgrammeRow> rows, List<Integer> years) {}

    private static final String COUNT = """
            SELECT count(*) FROM programme p
            WHERE (p.status IN ('ACTIVE', 'SUPERSEDED')
                   OR (p.status = 'DRAFT' AND :office AND p.jurisdiction_path = :own))
              AND (CAST(:year AS int) IS NULL OR p.year = :year)
              AND (CAST(:status AS text) IS NULL OR p.status = :status)
              AND (CAST(:words AS text) IS NULL OR strpos(lower(concat_ws(' ', p.title, p.jurisdiction_name,
                   p.document_number)), lower(:words)) > 0)""";

    private static final String LIST = """
            SELECT p.id, p.jurisdiction_id, p.jurisdiction_path, p.jurisdiction_name, p.year, p.title, p.document_number, p.issue_date, p.status,
                   p.sample
            FROM programme p
            WHERE (p.status IN ('ACTIVE', 'SUPERSEDED')
                   OR (p.status = 'DRAFT' AND :office AND p.jurisdiction_path = :own))
              AND (CAST(:year AS int) IS NULL OR p.year = :year)
              AND (CAST(:status AS text) IS NULL OR p.status = :status)
              AND (CAST(:words AS text) IS NULL OR strpos(lower(concat_ws(' ', p.title, p.jurisdiction_name,
                   p.document_number)), lower(:words)) > 0)
            ORDER BY p.jurisdiction_path <> :own, p.year DESC, p.jurisdiction_path,
                     array_position(ARRAY['ACTIVE', 'DRAFT', 'SUPERSEDED'], p.status), p.created_at DESC, p.id
            LIMIT :size OFFSET :offset""";

    private static final String YEARS = """
            SELECT DISTINCT p.year FROM programme p
            WHERE p.status IN ('ACTIVE', 'SUPERSEDED') OR (p.status = 'DRAFT' AND :office AND p.jurisdiction_path = :own)
            ORDER BY p.year DESC""";

    static final String DATES = """
            SELECT d.programme_id, d.id, l.starts_on, l.ends_on, l.recurrence, s.since
            FROM programme p
            """ + AskedSince.JOIN + """
            JOIN duty d ON d.programme_id = p.id
            LEFT JOIN (SELECT duty_id, starts_on, ends_on, coalesce(decided_recurrence, recurrence) AS recurrence
                       FROM deadline WHERE programme_id IN (:programmes)) l ON l.duty_id = d.id
            WHERE p.id IN (:programmes) AND d.removed_at IS NULL""";

    private final JdbcClient database;
    private final BusinessDates dates;

    ProgrammeList(JdbcClient database, BusinessDates dates) {
        this.database = database;
        this.dates = dates;
    }

    @Transactional(readOnly = true)
    public Page page(Viewer viewer, ProgrammeFilter filter, int number, int size) {
        int total = filtered(COUNT, viewer, filter).query(Integer.class).single();
        var paging = new Paging(number, size, total);
        var listed = filtered(LIST, viewer, filter)
                .param("size", size)
                .param("offset", paging.offset())
                .query((row, line) -> programme(row, viewer))
                .list();
        return new Page(filter, paging, counted(listed, dates.today(viewer.jurisdictionId())), years(viewer));
    }

    private List<Integer> years(Viewer viewer) {
        return database.sql(YEARS)
                .param("office", viewer.office())
                .param("own", viewer.jurisdictionPath())
                .query((row, number) -> row.getInt("year"))
                .list();
    }

    private JdbcClient.StatementSpec filtered(String sql, Viewer viewer, ProgrammeFilter filter) {
        var status = filter.status();
        return database.sql(sql)
                .param("office", viewer.office())
                .param("own", viewer.jurisdictionPath())
                .param("year", filter.year())
                .param("status", status == null ? null : status.name())
                .param("words", filter.words());
    }

    private static ProgrammeRow programme(ResultSet row, Viewer viewer) throws SQLException {
        return new ProgrammeRow(
                new ProgrammeId(row.getObject("id", UUID.class)),
                row.getString("jurisdiction_id"),
                row.getString("jurisdiction_name"),
                row.getString("jurisdiction_path").equals(viewer.jurisdictionPath()),
                row.getInt("year"),
                row.getString("title"),
                row.getString("document_number"),
                row.getObject("issue_date", LocalDate.class),
                ProgrammeStatus.valueOf(row.getString("status")),
                row.getBoolean("sample"),
                0,
                0,
                0);
    }

    private List<ProgrammeRow> counted(List<ProgrammeRow> programmes, LocalDate today) {
        if (programmes.isEmpty()) {
            return programmes;
        }
        var years = programmes.stream().collect(Collectors.toMap(row -> row.id().value(), ProgrammeRow::year));
        var tallies = new HashMap<UUID, Tally>();
        var reported = Reported.of(database, years.keySet());
        for (var dated : dated(years.keySet())) {
            var timing = dated.timing(years.getOrDefault(dated.programme(), 0));
            tallies.computeIfAbsent(dated.programme(), id -> new Tally())
                    .add(dated.duty(), reported.state(dated.duty(), timing, today));
        }
        return programmes.stream()
                .map(row -> tallies.getOrDefault(row.id().value(), new Tally()).into(row))
                .toList();
    }

    private List<Dated> dated(Collection<UUID> programmes) {
        return database.sql(DATES)
                .param("programmes", programmes)
                .query((row, line) -> new Dated(
                        row.getObject("programme_id", UUID.class),
                        row.getObject("id", UUID.class),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        row.getString("recurrence"),
                        row.getObject("since", LocalDate.class)))
                .list();
    }

    /// A duty with one of its dates, or with none.
    private record Dated(
            UUID programme,
            UUID duty,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable String recurrence,
            @Nullable LocalDate since) {
        Timing timing(int year) {
            return new Timing(start, end, recurrence == null ? null : Recurrence.valueOf(recurrence), year, since);
        }
    }

    /// The most pressing state of each duty of a programme.
    private static final class Tally {
        private final Map<UUID, DeadlineState> duties = new HashMap<>();

        void add(UUID duty, DeadlineState state) {
            duties.merge(
                    duty, state, (one, other) -> DeadlineState.MOST_PRESSING.compare(one, other) <= 0 ? one : other);
        }

        ProgrammeRow into(ProgrammeRow row) {
            int overdue = 0;
            int soon = 0;
            for (var state : duties.values()) {
                switch (state.kind()) {
                    case OVERDUE -> overdue++;
                    case DUE_TODAY, DUE_WEEK, DUE_SOON -> soon++;
                    case RUNNING, NOT_OPEN, RECURRING, NO_DATE, LATE, IN_TIME -> {}
                }
            }
            return new ProgrammeRow(
                    row.id(),
                    row.jurisdictionId(),
                    row.jurisdictionName(),
                    row.own(),
                    row.year(),
                    row.title(),
                    row.documentNumber(),
                    row.issueDate(),
                    row.status(),
                    row.sample(),
                    duties.size(),
                    overdue,
                    soon);
        }
    }
}
