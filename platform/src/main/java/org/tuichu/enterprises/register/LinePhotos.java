package org.tuichu.enterprises.register;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.access.Person;
import org.tuichu.access.Viewer;
import org.tuichu.enterprises.LineId;
import org.tuichu.evidence.EvidenceFile;
import org.tuichu.evidence.EvidenceId;
import org.tuichu.evidence.EvidenceStore;
import org.tuichu.evidence.Examined;
import org.tuichu.ledger.Act;
import org.tuichu.ledger.Facts;
import org.tuichu.ledger.Ledger;
import org.tuichu.proof.Hash;

/// Pictures and papers of lines. What the viewer may not see is not there.
@Component
class LinePhotos {
    private static final int MOST_SHOWN = 200;

    private static final String OF_LINE = """
            SELECT file_id, note, added_by, added_on_behalf_of, added_at FROM line_photo
            WHERE line_id = :line ORDER BY added_at DESC, ordinal LIMIT :most""";

    private static final String ADD = """
            INSERT INTO line_photo (line_id, ordinal, jurisdiction_path, file_id, note, added_by, added_on_behalf_of, added_at)
            SELECT :line, coalesce(max(ordinal), 0) + 1, :path, :file, :note, :by, :behalf, :at FROM line_photo WHERE line_id = :line""";

    private final JdbcClient database;
    private final LineVersions versions;
    private final EvidenceStore evidence;
    private final Ledger ledger;
    private final Clock clock;

    LinePhotos(JdbcClient database, LineVersions versions, EvidenceStore evidence, Ledger ledger, Clock clock) {
        this.database = database;
        this.versions = versions;
        this.evidence = evidence;
        this.ledger = ledger;
        this.clock = clock;
    }

    record Photo(
            EvidenceFile file,
            @Nullable String note,
            String by,
            @Nullable String onBehalfOf,
            Instant at) {}

    private record Row(
            EvidenceId file,
            @Nullable String note,
            String by,
            @Nullable String onBehalfOf,
            Instant at) {}

    /// Those brought latest first, each time in the order in which they were brought.
    @Transactional(readOnly = true)
    List<Photo> of(LineId line) {
        var rows = database.sql(OF_LINE)
                .param("line", line.value())
                .param("most", MOST_SHOWN)
                .query((row, at) -> new Row(
                        new EvidenceId(Objects.requireNonNull(row.getObject("file_id", UUID.class))),
                        row.getString("note"),
                        row.getString("added_by"),
                        row.getString("added_on_behalf_of"),
                        row.getObject("added_at", OffsetDateTime.class).toInstant()))
                .list();
        var files = evidence.findAll(rows.stream().map(Row::file).toList());
        return rows.stream()
                .filter(row -> files.containsKey(row.file()))
                .map(row -> new Photo(
                        Objects.requireNonNull(files.get(row.file())),
                        row.note(),
                        row.by(),
                        row.onBehalfOf(),
                        row.at()))
                .toList();
    }

    @Transactional(readOnly = true)
    Optional<EvidenceFile> file(LineId line, UUID file) {
        return of(line).stream()
                .map(Photo::file)
                .filter(one -> one.id().value().equals(file))
                .findFirst();
    }

    @Transactional
    Answer add(LineId id, @Nullable String note, List<Examined> brought, Viewer viewer) throws IOException {
        var found = versions.ours(id, viewer);
        if (found.isEmpty()) {
            return new Answer.NotOurs();
        }
        var line = found.get().line();
        if (line.withdrawn() != null) {
            return Answer.Faulty.of("photos", "enterprises.fault.withdrawn");
        }
        var at = OffsetDateTime.now(clock);
        for (var file : evidence.keepAll(brought)) {
            database.sql(ADD)
                    .param("line", id.value())
                    .param("path", viewer.jurisdictionPath())
                    .param("file", file.id().value())
                    .param("note", note)
                    .param("by", Person.of(viewer))
                    .param("behalf", Editions.behalf(viewer))
                    .param("at", at)
                    .update();
        }
        var facts =
                Facts.of("line", id).and("about", line.specification().words()).and("note", note);
        ledger.record(Act.of(RegisterAct.LINE_PHOTOS_ADDED, "enterprise", line.enterprise(), facts)
                .with(brought.stream()
                        .map(file -> Hash.ofHex(file.fingerprint().sha256()))
                        .toList()));
        return new Answer.Done(id.value());
    }
}
