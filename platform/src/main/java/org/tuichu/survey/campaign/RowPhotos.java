package org.tuichu.survey.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.enterprises.SurveyedPhotos;
import org.tuichu.evidence.EvidenceFile;
import org.tuichu.evidence.EvidenceId;
import org.tuichu.evidence.EvidenceStore;
import org.tuichu.evidence.Examined;
import org.tuichu.proof.Hash;

/// Pictures of rows. What the viewer may not see is not there.
@Component
class RowPhotos implements SurveyedPhotos {
    /// With one row.
    static final int MOST = 10;

    private static final String OF_ROWS =
            "SELECT row_id, file_id FROM survey_row_photo WHERE row_id IN (:rows) ORDER BY row_id, ordinal";

    private static final String ADD = """
            INSERT INTO survey_row_photo (row_id, ordinal, jurisdiction_path, file_id)
            SELECT id, :ordinal, jurisdiction_path, :file FROM survey_row WHERE id = :row""";

    private final JdbcClient database;
    private final EvidenceStore evidence;

    RowPhotos(JdbcClient database, EvidenceStore evidence) {
        this.database = database;
        this.evidence = evidence;
    }

    private record Of(UUID row, EvidenceId file) {}

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, List<Picture>> pictures(Collection<UUID> rows) {
        var pictures = new HashMap<UUID, List<Picture>>();
        of(rows).forEach((row, files) -> pictures.put(
                row,
                files.stream()
                        .map(file -> new Picture(file, "/survey-rows/" + row + "/photos/" + file.id(), null, null))
                        .toList()));
        return pictures;
    }

    /// By row, in their order.
    @Transactional(readOnly = true)
    Map<UUID, List<EvidenceFile>> of(Collection<UUID> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        var photos = database.sql(OF_ROWS)
                .param("rows", rows)
                .query((row, number) -> new Of(
                        Objects.requireNonNull(row.getObject("row_id", UUID.class)),
                        new EvidenceId(Objects.requireNonNull(row.getObject("file_id", UUID.class)))))
                .list();
        var files = evidence.findAll(photos.stream().map(Of::file).toList());
        return photos.stream()
                .filter(photo -> files.containsKey(photo.file()))
                .collect(Collectors.groupingBy(
                        Of::row,
                        Collectors.mapping(
                                photo -> Objects.requireNonNull(files.get(photo.file())), Collectors.toList())));
    }

    @Transactional(readOnly = true)
    Optional<EvidenceFile> file(UUID row, UUID file) {
        return of(List.of(row)).values().stream()
                .flatMap(List::stream)
                .filter(one -> one.id().value().equals(file))
                .findFirst();
    }

    /// The hashes are those of the files, in the order in which they were brought.
    @Transactional(propagation = Propagation.MANDATORY)
    List<Hash> keep(UUID row, List<Examined> brought) {
        try {
            var kept = evidence.keepAll(brought);
            for (int at = 0; at < kept.size(); at++) {
                database.sql(ADD)
                        .param("row", row)
                        .param("ordinal", at + 1)
                        .param("file", kept.get(at).id().value())
                        .update();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return brought.stream()
                .map(file -> Hash.ofHex(file.fingerprint().sha256()))
                .toList();
    }
}
