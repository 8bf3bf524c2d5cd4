package org.tuichu.programmes.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.evidence.EvidenceFile;
import org.tuichu.evidence.EvidenceId;
import org.tuichu.evidence.EvidenceStore;
import org.tuichu.programmes.DutyId;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.shell.Paging;

/// Shows what the leading group supervised. What the viewer may not see is not there.
@Component
public class SupervisionReader {
    /// Shown beside a duty; the list of the programme has all.
    private static final int BESIDE_A_DUTY = 10;

    private final JdbcClient database;
    private final EvidenceStore evidence;

    SupervisionReader(JdbcClient database, EvidenceStore evidence) {
        this.database = database;
        this.evidence = evidence;
    }

    /// Of a programme and those it followed, the latest first; `kind` null means all.
    @Transactional(readOnly = true)
    Page page(ProgrammeId programme, Supervision.@Nullable Kind kind, int number, int size) {
        var name = kind == null ? null : kind.name();
        var total = of(SupervisionSql.COUNT, programme)
                .param("kind", name)
                .query(Integer.class)
                .single();
        var paging = Paging.within(number, size, total);
        var records = of(SupervisionSql.LIST, programme)
                .param("kind", name)
                .param("size", size)
                .param("offset", paging.offset())
                .query(SupervisionReader::record)
                .list();
        return new Page(records, paging);
    }

    /// One page of a list.
    record Page(List<Supervision> records, Paging paging) {}

    /// The latest about a duty, also under the programmes that its own followed.
    @Transactional(readOnly = true)
    public List<Supervision> ofDuty(DutyId duty) {
        return database.sql(SupervisionSql.OF_DUTY)
                .param("duty", duty.value())
                .param("most", BESIDE_A_DUTY)
                .query(SupervisionReader::record)
                .list();
    }

    @Transactional(readOnly = true)
    Optional<Supervision.Whole> find(ProgrammeId programme, UUID id) {
        return of(SupervisionSql.FIND, programme)
                .param("id", id)
                .query((row, number) -> new Supervision.Whole(
                        record(row, number), row.getString("text"), about(SupervisionSql.ABOUT, "id", id), files(id)))
                .optional();
    }

    /// A file that came with it.
    @Transactional(readOnly = true)
    Optional<EvidenceFile> file(ProgrammeId programme, UUID id, UUID file) {
        return find(programme, id).stream()
                .flatMap(whole -> whole.files().stream())
                .filter(one -> one.id().value().equals(file))
                .findFirst();
    }

    /// What a record of the programme may be about, in the order of the plan.
    @Transactional(readOnly = true)
    List<Supervision.About> duties(ProgrammeId programme) {
        return about(SupervisionSql.DUTIES, "programme", programme.value());
    }

    private List<Supervision.About> about(String sql, String name, UUID id) {
        return database.sql(sql)
                .param(name, id)
                .query((row, number) -> new Supervision.About(
                        new DutyId(id(row, "duty_id")), row.getString("duty_path"), row.getString("heading")))
                .list();
    }

    private List<EvidenceFile> files(UUID id) {
        var ids = database.sql(SupervisionSql.FILES)
                .param("id", id)
                .query((row, number) -> new EvidenceId(id(row, "file_id")))
                .list();
        var found = evidence.findAll(ids);
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private JdbcClient.StatementSpec of(String sql, ProgrammeId programme) {
        return database.sql(sql).param("programme", programme.value());
    }

    private static Supervision record(ResultSet row, int number) throws SQLException {
        var withdrawnAt = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new Supervision(
                id(row, "id"),
                new ProgrammeId(id(row, "programme_id")),
                Supervision.Kind.valueOf(row.getString("kind")),
                row.getObject("held_on", LocalDate.class),
                row.getString("title"),
                row.getString("document_number"),
                row.getString("unit_name"),
                new Supervision.Entered(
                        row.getString("entered_by"),
                        row.getString("entered_on_behalf_of"),
                        row.getObject("entered_at", OffsetDateTime.class).toInstant()),
                withdrawnAt == null
                        ? null
                        : new Supervision.Withdrawn(
                                row.getString("withdrawn_reason"),
                                row.getString("withdrawn_by"),
                                row.getString("withdrawn_on_behalf_of"),
                                withdrawnAt.toInstant()));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class), column);
    }
}
