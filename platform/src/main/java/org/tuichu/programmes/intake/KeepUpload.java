package org.tuichu.programmes.intake;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.programmes.ProgrammeId;

/// Decides, in one transaction, what an uploaded document becomes: known already, a pack's original, or a new draft.
@Component
class KeepUpload {
    private static final String SAME_FILE = """
            SELECT programme.id
            FROM plan_document JOIN programme ON programme.document_id = plan_document.id
            WHERE plan_document.jurisdiction_path = :scope AND plan_document.sha256 = :sha256
                AND programme.status <> 'DISCARDED'
            ORDER BY programme.created_at DESC LIMIT 1""";

    private static final String DOCUMENT = """
            SELECT id FROM plan_document WHERE jurisdiction_path = :scope AND sha256 = :sha256""";

    private static final String PACK = """
            SELECT id FROM programme
            WHERE jurisdiction_path = :scope AND year = :year AND pack IS NOT NULL AND document_id IS NULL
                AND status IN ('DRAFT', 'ACTIVE') AND (title = :title OR document_number = :number)
            FOR UPDATE""";

    private final JdbcClient database;
    private final DraftStore drafts;
    private final AttachOriginal originals;

    KeepUpload(JdbcClient database, DraftStore drafts, AttachOriginal originals) {
        this.database = database;
        this.drafts = drafts;
        this.originals = originals;
    }

    @Transactional
    Uploaded keep(NewProgramme programme, Reading reading) {
        var document = java.util.Objects.requireNonNull(programme.document());
        var same = ofSameFile(programme, document);
        if (same.isPresent()) {
            return new Uploaded.AlreadyThere(new ProgrammeId(same.get()));
        }
        var pack = packOf(programme);
        if (pack.isPresent()) {
            originals.attach(new ProgrammeId(pack.get()), programme, reading);
            return new Uploaded.Attached(new ProgrammeId(pack.get()));
        }
        var known = find(DOCUMENT, programme, document);
        return new Uploaded.Drafted(
                known.isPresent() ? drafts.storeAgain(programme, known.get()) : drafts.store(programme));
    }

    private Optional<UUID> ofSameFile(NewProgramme programme, StoredDocument document) {
        return find(SAME_FILE, programme, document);
    }

    private Optional<UUID> find(String sql, NewProgramme programme, StoredDocument document) {
        return database.sql(sql)
                .param("scope", programme.place().path())
                .param("sha256", document.content().sha256())
                .query(UUID.class)
                .optional();
    }

    private Optional<UUID> packOf(NewProgramme programme) {
        return database.sql(PACK)
                .param("scope", programme.place().path())
                .param("year", programme.draft().year())
                .param("title", programme.draft().title())
                .param("number", programme.draft().documentNumber())
                .query(UUID.class)
                .optional();
    }
}
