package org.tuichu.programmes.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tuichu.access.Viewer;
import org.tuichu.programmes.DutyId;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.programmes.follow.Timing;
import org.tuichu.programmes.work.chain.Assignment;
import org.tuichu.programmes.work.chain.AssignmentId;
import org.tuichu.programmes.work.chain.Share;
import org.tuichu.programmes.work.chain.State;
import org.tuichu.programmes.work.chain.Trace;

/// Reads assignments, one round trip for each list. What lies outside the scope is not there.
@Component
class AssignmentReader {
    private static final String SENTENCE = "SELECT text FROM duty WHERE id = :duty AND text IS NOT NULL";

    private final JdbcClient database;

    AssignmentReader(JdbcClient database) {
        this.database = database;
    }

    Optional<AssignmentLine> find(AssignmentId id) {
        return database.sql(AssignmentSql.FIND)
                .param("id", id.value())
                .query(AssignmentReader::line)
                .optional();
    }

    /// Locked until the end of the transaction; empty also where it may only be read.
    Optional<AssignmentLine> lock(AssignmentId id) {
        return database.sql(AssignmentSql.FIND_FOR_UPDATE)
                .param("id", id.value())
                .query(AssignmentReader::line)
                .optional();
    }

    List<AssignmentLine> ofDuty(DutyId duty) {
        return database.sql(AssignmentSql.OF_DUTY)
                .param("duty", duty.value())
                .query(AssignmentReader::line)
                .list();
    }

    List<AssignmentLine> steps(AssignmentId id) {
        return database.sql(AssignmentSql.STEPS)
                .param("id", id.value())
                .query(AssignmentReader::line)
                .list();
    }

    List<AssignmentLine> ofUnits(Collection<UUID> units) {
        return database.sql(AssignmentSql.OF_UNITS)
                .param("units", units)
                .query(AssignmentReader::line)
                .list();
    }

    List<AssignmentLine> ofPlace(String path) {
        return database.sql(AssignmentSql.OF_PLACE)
                .param("place", path)
                .query(AssignmentReader::line)
                .list();
    }

    List<AssignmentLine> ofProgramme(ProgrammeId programme) {
        return database.sql(AssignmentSql.OF_PROGRAMME)
                .param("programme", programme.value())
                .query(AssignmentReader::line)
                .list();
    }

    List<AssignmentLine> due(String keeper, LocalDate until, UUID after, int units) {
        return database.sql(AssignmentSql.DUE)
                .param("keeper", keeper)
                .param("until", until)
                .param("after", after)
                .param("units", units)
                .query(AssignmentReader::line)
                .list();
    }

    /// Places that keep a programme in force.
    List<String> keepers() {
        return database.sql(AssignmentSql.KEEPERS)
                .query((row, number) -> row.getString("jurisdiction_path"))
                .list();
    }

    /// What this person's unit or office gave, and what was reported of it.
    List<AssignmentLine> toConfirm(Viewer viewer) {
        return database.sql(AssignmentSql.TO_CONFIRM)
                .param("units", viewer.unitRecords())
                .param("office", viewer.office())
                .param("place", viewer.jurisdictionPath())
                .query(AssignmentReader::line)
                .list();
    }

    AssignmentView.Issue issue(AssignmentId id) {
        return database.sql(AssignmentSql.ISSUE)
                .param("id", id.value())
                .query((row, number) -> new AssignmentView.Issue(
                        row.getString("issued_by"),
                        row.getString("issued_on_behalf_of"),
                        row.getObject("issued_at", OffsetDateTime.class).toInstant()))
                .single();
    }

    boolean hasOpenSteps(AssignmentId id) {
        return database.sql(AssignmentSql.HAS_OPEN_STEPS)
                .param("id", id.value())
                .param("open", State.open().stream().map(State::name).toList())
                .query(Boolean.class)
                .single();
    }

    private static AssignmentLine line(ResultSet row, int number) throws SQLException {
        return new AssignmentLine(
                assignment(row),
                about(row),
                new AssignmentLine.Worker(
                        id(row, "unit_id"), row.getString("unit_name"), row.getString("jurisdiction_path")),
                new AssignmentLine.Giver(
                        row.getObject("giver_unit_id", UUID.class),
                        row.getString("giver_name"),
                        row.getString("giver_path")));
    }

    private static Assignment assignment(ResultSet row) throws SQLException {
        return new Assignment(
                new AssignmentId(id(row, "id")),
                row.getLong("version"),
                Share.valueOf(row.getString("share")),
                new Timing(day(row, "starts_on"), day(row, "ends_on"), null, row.getInt("year")),
                State.valueOf(row.getString("state")),
                row.getInt("round"),
                new Trace(
                        row.getObject("submitted_by", UUID.class),
                        row.getObject("passed_by", UUID.class),
                        row.getObject("signed_by", UUID.class)),
                day(row, "reported_on"));
    }

    private static AssignmentLine.About about(ResultSet row) throws SQLException {
        return new AssignmentLine.About(
                new ProgrammeId(id(row, "programme_id")),
                row.getString("keeper_path"),
                row.getString("programme_title"),
                row.getInt("year"),
                row.getBoolean("sample"),
                new DutyId(id(row, "duty_id")),
                row.getString("duty_path"),
                row.getString("heading"),
                row.getObject("parent_id", UUID.class),
                row.getString("task"),
                row.getBoolean("in_force"),
                row.getObject("carried_from", UUID.class));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class), column);
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    /// What the plan says of the duty, null where it is not known here.
    @Nullable
    String sentence(DutyId duty) {
        return database.sql(SENTENCE)
                .param("duty", duty.value())
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
