package org.tuichu.survey.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.access.Viewer;

/// Reads site verifications. What the viewer may not see is not there.
@Component
class SiteVerificationReader {
    private final JdbcClient database;

    SiteVerificationReader(JdbcClient database) {
        this.database = database;
    }

    @Transactional(readOnly = true)
    Optional<SiteVerification> find(UUID id) {
        return found(database.sql(SiteVerificationSql.FIND).param("id", id)).stream()
                .findFirst();
    }

    /// Whoever acts on one waits for the others, until the end of the transaction.
    Optional<SiteVerification> lock(UUID id) {
        database.sql(SiteVerificationSql.LOCK).param("id", id).query().listOfRows();
        return find(id);
    }

    /// The latest first.
    @Transactional(readOnly = true)
    List<SiteVerification> ofRow(UUID row) {
        return found(database.sql(SiteVerificationSql.OF_ROW).param("id", row));
    }

    /// In which the viewer's unit takes part, the open ones first.
    @Transactional(readOnly = true)
    List<SiteVerification> own(Viewer viewer) {
        return viewer.unitRecords().isEmpty()
                ? List.of()
                : found(database.sql(SiteVerificationSql.OF_UNITS).param("units", viewer.unitRecords()));
    }

    private List<SiteVerification> found(JdbcClient.StatementSpec asked) {
        var without = asked.query((row, number) -> verification(row)).list();
        var ids = without.stream().map(SiteVerification::id).toArray(UUID[]::new);
        var rows = each(SiteVerificationSql.ROWS, ids, SiteVerificationReader::visited);
        var parties = each(SiteVerificationSql.PARTIES, ids, SiteVerificationReader::party);
        return without.stream()
                .map(one ->
                        with(one, rows.getOrDefault(one.id(), List.of()), parties.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private interface Read<T> {
        T of(ResultSet row) throws SQLException;
    }

    /// What belongs to each of `ids`.
    private <T> Map<UUID, List<T>> each(String sql, UUID[] ids, Read<T> read) {
        var found = new HashMap<UUID, List<T>>();
        database.sql(sql).param("ids", ids).query(row -> {
            found.computeIfAbsent(id(row, "verification_id"), none -> new ArrayList<>())
                    .add(read.of(row));
        });
        return found;
    }

    private static SiteVerification with(
            SiteVerification one, List<SiteVerification.Visited> rows, List<SiteVerification.Party> parties) {
        return new SiteVerification(
                one.id(),
                one.version(),
                one.keeper(),
                one.about(),
                one.plannedOn(),
                one.place(),
                one.reason(),
                one.state(),
                one.heldOn(),
                one.findings(),
                one.written(),
                one.calledOff(),
                one.ordered(),
                one.orderedAt(),
                one.ended(),
                one.endedAt(),
                rows,
                parties);
    }

    private static SiteVerification verification(ResultSet row) throws SQLException {
        return new SiteVerification(
                id(row, "id"),
                row.getLong("version"),
                row.getString("jurisdiction_path"),
                row.getString("about"),
                row.getObject("planned_on", LocalDate.class),
                row.getString("place"),
                row.getString("reason"),
                SiteVerification.State.valueOf(row.getString("state")),
                row.getObject("held_on", LocalDate.class),
                row.getString("findings"),
                who(row, "written"),
                row.getString("call_off_reason"),
                Objects.requireNonNull(who(row, "ordered")),
                Objects.requireNonNull(instant(row, "ordered_at")),
                who(row, "ended"),
                instant(row, "ended_at"),
                List.of(),
                List.of());
    }

    private static SiteVerification.Visited visited(ResultSet row) throws SQLException {
        return new SiteVerification.Visited(id(row, "row_id"), row.getString("about"), row.getString("finding"));
    }

    private static SiteVerification.Party party(ResultSet row) throws SQLException {
        return new SiteVerification.Party(
                id(row, "unit_id"),
                row.getString("unit_name"),
                row.getString("jurisdiction_path"),
                row.getString("persons"),
                SiteVerification.Signature.valueOf(row.getString("answer")),
                row.getString("reason"),
                row.getString("person"),
                row.getString("on_behalf_of"),
                row.getObject("answered_on", LocalDate.class),
                instant(row, "answered_at"));
    }

    private static SiteVerification.@Nullable Who who(ResultSet row, String did) throws SQLException {
        var person = row.getString(did + "_by");
        return person == null ? null : new SiteVerification.Who(person, row.getString(did + "_on_behalf_of"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class), column);
    }
}
