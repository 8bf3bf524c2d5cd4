package org.tuichu.evidence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tuichu.evidence.content.FileKind;
import org.tuichu.evidence.picture.Absence;
import org.tuichu.evidence.picture.Position;
import org.tuichu.evidence.picture.Written;

/// The rows of files.
@Component
class FileRows {
    private static final String INSERT = """
            INSERT INTO evidence_file (id, jurisdiction_path, unit_id, name, original_name, kind, media_type, size, sha256,
                sm3, preview_sha256, uploaded_by, uploaded_at, taken_at, taken_absent, latitude, longitude, datum,
                position_absent, scan)
            VALUES (:id, :path, :unit, :name, :original, :kind, :mediaType, :size, :sha256, :sm3, :preview, :by, :at,
                :taken, :takenAbsent, :latitude, :longitude, :datum, :positionAbsent, :scan)""";

    private static final String FIND = """
            SELECT id, jurisdiction_path, unit_id, name, original_name, kind, size, sha256, sm3, preview_sha256,
                uploaded_by, uploaded_at, taken_at, taken_absent, latitude, longitude, position_absent, scan
            FROM evidence_file WHERE id IN (:ids)""";

    private static final String SHOW = """
            INSERT INTO evidence_shown (file_id, owner_path, owner_unit_id, jurisdiction_path, unit_id)
            VALUES (:file, :ownerPath, :owner, :path, :unit)""";

    private static final String PREVIEW = "SELECT preview_sha256 FROM evidence_file WHERE id = :id";

    private final JdbcClient database;

    FileRows(JdbcClient database) {
        this.database = database;
    }

    void insert(EvidenceFile file, @Nullable String previewSha256) {
        var position = value(file.position());
        database.sql(INSERT)
                .param("id", file.id().value())
                .param("path", file.owner().jurisdictionPath())
                .param("unit", file.owner().unitId())
                .param("name", file.name())
                .param("original", file.originalName())
                .param("kind", file.kind().name())
                .param("mediaType", file.kind().mediaType())
                .param("size", file.fingerprint().size())
                .param("sha256", HexFormat.of().parseHex(file.fingerprint().sha256()))
                .param("sm3", HexFormat.of().parseHex(file.fingerprint().sm3()))
                .param("preview", previewSha256 == null ? null : HexFormat.of().parseHex(previewSha256))
                .param("by", file.uploadedBy())
                .param("at", file.uploadedAt().atOffset(ZoneOffset.UTC))
                .param(
                        "taken",
                        value(file.takenAt())
                                .map(at -> at.atOffset(ZoneOffset.UTC))
                                .orElse(null))
                .param("takenAbsent", absence(file.takenAt()))
                .param("latitude", position.map(Position::latitude).orElse(null))
                .param("longitude", position.map(Position::longitude).orElse(null))
                .param("datum", position.map(found -> Position.DATUM).orElse(null))
                .param("positionAbsent", absence(file.position()))
                .param("scan", file.scan().name())
                .update();
    }

    Optional<EvidenceFile> find(EvidenceId id) {
        return Optional.ofNullable(findAll(List.of(id)).get(id));
    }

    Map<EvidenceId, EvidenceFile> findAll(Collection<EvidenceId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : database
                        .sql(FIND)
                        .param("ids", ids.stream().map(EvidenceId::value).toList())
                        .query((row, number) -> file(row))
                        .stream()
                        .collect(Collectors.toMap(EvidenceFile::id, Function.identity()));
    }

    void show(EvidenceFile file, Owner to) {
        database.sql(SHOW)
                .param("file", file.id().value())
                .param("ownerPath", file.owner().jurisdictionPath())
                .param("owner", file.owner().unitId())
                .param("path", to.jurisdictionPath())
                .param("unit", to.unitId())
                .update();
    }

    /// SHA-256 of the preview's content.
    Optional<String> preview(EvidenceId id) {
        return database.sql(PREVIEW)
                .param("id", id.value())
                .query((row, number) -> hex(row, "preview_sha256"))
                .optional();
    }

    private static EvidenceFile file(ResultSet row) throws SQLException {
        return new EvidenceFile(
                new EvidenceId(row.getObject("id", UUID.class)),
                new Owner(row.getString("jurisdiction_path"), row.getObject("unit_id", UUID.class)),
                row.getString("name"),
                row.getString("original_name"),
                FileKind.valueOf(row.getString("kind")),
                new Fingerprint(row.getLong("size"), hex(row, "sha256"), hex(row, "sm3")),
                row.getBytes("preview_sha256") != null,
                row.getString("uploaded_by"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                takenAt(row),
                position(row),
                Scan.valueOf(row.getString("scan")));
    }

    private static Written<Instant> takenAt(ResultSet row) throws SQLException {
        var absent = row.getString("taken_absent");
        return absent == null
                ? Written.of(row.getObject("taken_at", OffsetDateTime.class).toInstant())
                : Written.absent(Absence.valueOf(absent));
    }

    private static Written<Position> position(ResultSet row) throws SQLException {
        var absent = row.getString("position_absent");
        return absent == null
                ? Written.of(new Position(degrees(row, "latitude"), degrees(row, "longitude")))
                : Written.absent(Absence.valueOf(absent));
    }

    private static BigDecimal degrees(ResultSet row, String column) throws SQLException {
        return row.getBigDecimal(column);
    }

    private static String hex(ResultSet row, String column) throws SQLException {
        return HexFormat.of().formatHex(row.getBytes(column));
    }

    private static <T> Optional<T> value(Written<T> written) {
        return written instanceof Written.Value<T>(var value) ? Optional.of(value) : Optional.empty();
    }

    private static @Nullable String absence(Written<?> written) {
        return written instanceof Written.Absent<?>(var why) ? why.name() : null;
    }
}
