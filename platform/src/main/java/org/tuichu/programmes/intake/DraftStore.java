package org.tuichu.programmes.intake;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.ledger.Facts;
import org.tuichu.programmes.ProgrammeId;

/// Writes a draft as it was read, the whole or nothing.
@Component
class DraftStore {
    private final NamedParameterJdbcOperations database;
    private final ReadingJson json;
    private final ProgrammeActs acts;

    DraftStore(NamedParameterJdbcOperations database, ReadingJson json, ProgrammeActs acts) {
        this.database = database;
        this.json = json;
        this.acts = acts;
    }

    /// Stores a new programme in status DRAFT, in the scope of its jurisdiction.
    @Transactional
    ProgrammeId store(NewProgramme programme) {
        var document = programme.document();
        if (document == null) {
            return insert(programme, null);
        }
        storeDocument(programme, document);
        return insert(programme, document.id());
    }

    /// Stores a new programme of a document that is there already, after its first draft was discarded.
    @Transactional
    ProgrammeId storeAgain(NewProgramme programme, UUID documentId) {
        return insert(programme, documentId);
    }

    private ProgrammeId insert(NewProgramme programme, @Nullable UUID documentId) {
        var rows = new DraftRows(ProgrammeId.fresh(), programme);
        insert(DraftSql.PROGRAMME, List.of(rows.programme(documentId)));
        insert(DraftSql.LEGAL_BASIS, rows.legalBases());
        insert(DraftSql.INDUSTRY, rows.industries());
        insert(DraftSql.STAGE, rows.stages());
        insert(DraftSql.MEMBER, rows.members());
        insert(DraftSql.PROBLEM, rows.problems());
        insert(DraftSql.DUTY, rows.duties());
        insert(DraftSql.DUTY_UNIT, rows.units());
        insert(DraftSql.DEADLINE, rows.deadlines());
        insert(DraftSql.PUBLICATION, rows.publications());
        insert(DraftSql.CONTACT, rows.contacts());
        insert(DraftSql.PROGRAMME_UNIT, rows.unitNames());
        acts.record(
                programme.document() == null ? IntakeAct.PACK_OPENED : IntakeAct.PLAN_UPLOADED,
                rows.id().value(),
                programme.place().path(),
                facts(programme));
        return rows.id();
    }

    private static Facts facts(NewProgramme programme) {
        var draft = programme.draft();
        var document = programme.document();
        return Facts.of("title", draft.title())
                .and("year", draft.year())
                .and("place", programme.place().name())
                .and("duties", draft.duties().size())
                .and("pack", programme.pack())
                .and("file", document == null ? null : document.fileName())
                .and("sha256", document == null ? null : document.content().sha256());
    }

    /// Stores a document alone; the reading beside it is never altered afterwards.
    void storeDocument(NewProgramme programme, StoredDocument document) {
        insert(
                DraftSql.DOCUMENT,
                List.of(Row.of(
                        "id", document.id(),
                        "scope", programme.place().path(),
                        "file_name", document.fileName(),
                        "sha256", document.content().sha256(),
                        "content", document.content().bytes(),
                        "text", document.text().text(),
                        "reading", json.write(new Reading(document.text(), programme.draft())),
                        "by", programme.by(),
                        "at", programme.at().atOffset(ZoneOffset.UTC))));
    }

    private void insert(String sql, List<? extends Map<String, ?>> rows) {
        if (!rows.isEmpty()) {
            database.batchUpdate(sql, SqlParameterSourceUtils.createBatch(rows));
        }
    }
}
