package org.tuichu.programmes.follow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tuichu.access.Viewer;
import org.tuichu.programmes.ProgrammeHead;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.programmes.ProgrammeStatus;

/// Reads programmes without their duties. A draft is shown to the office of its own place only, a discarded
/// one to nobody; what lies outside the scope is not found.
@Component
class ProgrammeReader {
    private static final String FIND = """
            SELECT p.id, p.jurisdiction_id, p.jurisdiction_name, p.year, p.title, p.document_number, p.issuer, p.issue_date,
                   p.office, p.status, d.file_name, p.pack, p.sample, p.supersedes, p.activated_by,
                   p.activated_on_behalf_of, p.activated_at,
                   (SELECT s.id FROM programme s WHERE s.supersedes = p.id AND s.activated_at IS NOT NULL
                    ORDER BY s.activated_at LIMIT 1) AS superseded_by
            FROM programme p LEFT JOIN plan_document d ON d.id = p.document_id
            WHERE p.id = :programme
              AND (p.status IN ('ACTIVE', 'SUPERSEDED')
                   OR (p.status = 'DRAFT' AND :office AND p.jurisdiction_path = :own))""";

    private static final String ORIGINAL = """
            SELECT d.file_name, d.content
            FROM programme p JOIN plan_document d ON d.id = p.document_id
            WHERE p.id = :programme""";

    private static final String STAGES = """
            SELECT ordinal, name, starts_on, ends_on FROM stage WHERE programme_id = :programme ORDER BY ordinal""";

    private static final String LEGAL_BASES = """
            SELECT title, number FROM legal_basis WHERE programme_id = :programme ORDER BY ordinal""";

    private static final String INDUSTRIES = """
            SELECT name FROM industry WHERE programme_id = :programme ORDER BY ordinal""";

    private static final String MEMBERS = """
            SELECT role, name, post FROM leading_group_member
            WHERE programme_id = :programme
              AND (valid_from IS NULL OR valid_from <= :today) AND (valid_to IS NULL OR valid_to >= :today)
            ORDER BY coalesce(place, ordinal), ordinal""";

    private final JdbcClient database;

    ProgrammeReader(JdbcClient database) {
        this.database = database;
    }

    Optional<ProgrammeHead> find(ProgrammeId id, Viewer viewer) {
        return database.sql(FIND)
                .param("programme", id.value())
                .param("office", viewer.office())
                .param("own", viewer.jurisdictionPath())
                .query(ProgrammeReader::head)
                .optional();
    }

    Optional<Original> original(ProgrammeId id) {
        return of(ORIGINAL, id)
                .query((row, number) -> new Original(row.getString("file_name"), row.getBytes("content")))
                .optional();
    }

    List<Stage> stages(ProgrammeId id) {
        return of(STAGES, id)
                .query((row, number) -> new Stage(
                        row.getInt("ordinal"),
                        row.getString("name"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class)))
                .list();
    }

    List<LegalBasis> legalBases(ProgrammeId id) {
        return of(LEGAL_BASES, id)
                .query((row, number) -> new LegalBasis(row.getString("title"), row.getString("number")))
                .list();
    }

    List<String> industries(ProgrammeId id) {
        return of(INDUSTRIES, id).query((row, number) -> row.getString("name")).list();
    }

    /// Who is in the leading group on that day.
    List<Member> members(ProgrammeId id, LocalDate today) {
        return of(MEMBERS, id)
                .param("today", today)
                .query((row, number) -> new Member(row.getString("role"), row.getString("name"), row.getString("post")))
                .list();
    }

    private JdbcClient.StatementSpec of(String sql, ProgrammeId id) {
        return database.sql(sql).param("programme", id.value());
    }

    private static ProgrammeHead head(ResultSet row, int number) throws SQLException {
        var activatedAt = row.getObject("activated_at", OffsetDateTime.class);
        return new ProgrammeHead(
                new ProgrammeId(row.getObject("id", UUID.class)),
                row.getString("jurisdiction_id"),
                row.getString("jurisdiction_name"),
                row.getInt("year"),
                row.getString("title"),
                row.getString("document_number"),
                row.getString("issuer"),
                row.getObject("issue_date", LocalDate.class),
                row.getString("office"),
                ProgrammeStatus.valueOf(row.getString("status")),
                row.getString("file_name"),
                row.getString("pack"),
                row.getBoolean("sample"),
                row.getObject("supersedes", UUID.class),
                row.getObject("superseded_by", UUID.class),
                row.getString("activated_by"),
                row.getString("activated_on_behalf_of"),
                activatedAt == null ? null : activatedAt.toInstant());
    }
}
