package org.tuichu.programmes.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tuichu.evidence.EvidenceFile;
import org.tuichu.evidence.EvidenceId;
import org.tuichu.evidence.EvidenceStore;
import org.tuichu.programmes.work.chain.Act;
import org.tuichu.programmes.work.chain.AssignmentId;
import org.tuichu.programmes.work.chain.State;

/// Reads what was done to an assignment and what was told: four round trips, however long it is.
@Component
public class WorkHistory {
    private static final String ACTS = """
            SELECT a.act, a.to_state, a.reason, a.person, a.unit_name, a.on_behalf_of, a.done_on, a.done_at, r.id AS report, r.text
            FROM work_act a
            LEFT JOIN work_report r ON r.assignment_id = a.assignment_id AND r.version = a.version
            WHERE a.assignment_id = :id ORDER BY a.version DESC""";

    private static final String FIGURES = """
            SELECT f.report_id, f.name, f.value, f.measure
            FROM work_figure f JOIN work_report r ON r.id = f.report_id
            WHERE r.assignment_id = :id ORDER BY f.report_id, f.ordinal""";

    private static final String FILES = """
            SELECT f.report_id, f.file_id
            FROM work_file f JOIN work_report r ON r.id = f.report_id
            WHERE r.assignment_id = :id ORDER BY f.report_id, f.ordinal""";

    private static final String HAS_FILE = """
            SELECT EXISTS (SELECT FROM work_file f JOIN work_report r ON r.id = f.report_id
                           WHERE r.assignment_id = :id AND f.file_id = :file)""";

    private final JdbcClient database;
    private final EvidenceStore evidence;

    WorkHistory(JdbcClient database, EvidenceStore evidence) {
        this.database = database;
        this.evidence = evidence;
    }

    /// One act, the state it led to, and what was told with it; `reason` and `told` are null where there is none,
    /// `onBehalfOf` where it was by the person's own role.
    public record Entry(
            Act act,
            State to,
            @Nullable String reason,
            String person,
            String unit,
            @Nullable String onBehalfOf,
            LocalDate on,
            Instant at,
            @Nullable Told told) {}

    /// What was told: the text, the figures, the files that may be seen.
    public record Told(String text, List<Figure> figures, List<EvidenceFile> files) {}

    /// The latest first.
    List<Entry> of(AssignmentId id) {
        var figures = figures(id);
        var files = files(id);
        return database.sql(ACTS)
                .param("id", id.value())
                .query((row, number) -> entry(row, figures, files))
                .list();
    }

    boolean hasFile(AssignmentId id, EvidenceId file) {
        return database.sql(HAS_FILE)
                .param("id", id.value())
                .param("file", file.value())
                .query(Boolean.class)
                .single();
    }

    private static Entry entry(ResultSet row, Map<UUID, List<Figure>> figures, Map<UUID, List<EvidenceFile>> files)
            throws SQLException {
        var report = row.getObject("report", UUID.class);
        var text = row.getString("text");
        return new Entry(
                Act.valueOf(row.getString("act")),
                State.valueOf(row.getString("to_state")),
                row.getString("reason"),
                row.getString("person"),
                row.getString("unit_name"),
                row.getString("on_behalf_of"),
                row.getObject("done_on", LocalDate.class),
                row.getObject("done_at", OffsetDateTime.class).toInstant(),
                report == null
                        ? null
                        : new Told(
                                text, figures.getOrDefault(report, List.of()), files.getOrDefault(report, List.of())));
    }

    private Map<UUID, List<Figure>> figures(AssignmentId id) {
        return database
                .sql(FIGURES)
                .param("id", id.value())
                .query((row, number) -> Map.entry(
                        row.getObject("report_id", UUID.class),
                        new Figure(row.getString("name"), row.getBigDecimal("value"), row.getString("measure"))))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private Map<UUID, List<EvidenceFile>> files(AssignmentId id) {
        var attached = database.sql(FILES)
                .param("id", id.value())
                .query((row, number) -> Map.entry(
                        row.getObject("report_id", UUID.class), new EvidenceId(row.getObject("file_id", UUID.class))))
                .list();
        var files = evidence.findAll(attached.stream().map(Map.Entry::getValue).toList());
        return attached.stream()
                .filter(each -> files.containsKey(each.getValue()))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(
                                each -> java.util.Objects.requireNonNull(files.get(each.getValue())),
                                Collectors.toList())));
    }
}
