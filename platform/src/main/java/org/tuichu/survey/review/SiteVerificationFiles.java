package org.tuichu.survey.review;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.access.Person;
import org.tuichu.access.Viewer;
import org.tuichu.enterprises.SurveyedPhotos;
import org.tuichu.evidence.EvidenceFile;
import org.tuichu.evidence.EvidenceId;
import org.tuichu.evidence.EvidenceStore;
import org.tuichu.evidence.Examined;
import org.tuichu.evidence.Owner;
import org.tuichu.ledger.Actor;
import org.tuichu.ledger.Facts;
import org.tuichu.ledger.Ledger;
import org.tuichu.proof.Hash;
import org.tuichu.shell.Answer;

/// Photos and papers of site verifications, shown to every unit that takes part.
@Component
class SiteVerificationFiles implements SurveyedPhotos {
    private final JdbcClient database;
    private final SiteVerificationReader reader;
    private final EvidenceStore evidence;
    private final Ledger ledger;
    private final Clock clock;

    SiteVerificationFiles(
            JdbcClient database, SiteVerificationReader reader, EvidenceStore evidence, Ledger ledger, Clock clock) {
        this.database = database;
        this.reader = reader;
        this.evidence = evidence;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// `row` is the one that it shows, null where it is about the visit as a whole.
    record Photo(
            UUID verification,
            EvidenceFile file,
            @Nullable UUID row,
            @Nullable String note,
            SiteVerification.Who who,
            Instant at) {
        private SurveyedPhotos.Picture picture() {
            return new SurveyedPhotos.Picture(
                    file, "/site-verifications/" + verification + "/files/" + file.id(), verification, note);
        }
    }

    private record Row(
            UUID verification,
            EvidenceId file,
            @Nullable UUID row,
            @Nullable String note,
            SiteVerification.Who who,
            Instant at) {}

    /// In the order in which they were brought.
    @Transactional(readOnly = true)
    List<Photo> of(UUID verification) {
        return photos(database.sql(SiteVerificationSql.FILES).param("id", verification));
    }

    /// Those of every visit that show one of these rows.
    @Transactional(readOnly = true)
    List<Photo> ofRows(Collection<UUID> rows) {
        return rows.isEmpty()
                ? List.of()
                : photos(database.sql(SiteVerificationSql.FILES_OF_ROWS).param("rows", rows.toArray(UUID[]::new)));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, List<Picture>> pictures(Collection<UUID> rows) {
        return ofRows(rows).stream()
                .collect(Collectors.groupingBy(
                        photo -> Objects.requireNonNull(photo.row()),
                        Collectors.mapping(Photo::picture, Collectors.toList())));
    }

    private List<Photo> photos(JdbcClient.StatementSpec asked) {
        var rows = asked.query((row, number) -> new Row(
                        Objects.requireNonNull(row.getObject("verification_id", UUID.class)),
                        new EvidenceId(Objects.requireNonNull(row.getObject("file_id", UUID.class))),
                        row.getObject("row_id", UUID.class),
                        row.getString("note"),
                        new SiteVerification.Who(row.getString("added_by"), row.getString("added_on_behalf_of")),
                        row.getObject("added_at", OffsetDateTime.class).toInstant()))
                .list();
        var files = evidence.findAll(rows.stream().map(Row::file).toList());
        return rows.stream()
                .filter(row -> files.containsKey(row.file()))
                .map(row -> new Photo(
                        row.verification(),
                        Objects.requireNonNull(files.get(row.file())),
                        row.row(),
                        row.note(),
                        row.who(),
                        row.at()))
                .toList();
    }

    @Transactional(readOnly = true)
    Optional<EvidenceFile> file(UUID verification, UUID file) {
        return of(verification).stream()
                .map(Photo::file)
                .filter(one -> one.id().value().equals(file))
                .findFirst();
    }

    /// `row` is one of the visit, null for all of it.
    @Transactional
    Answer add(UUID id, @Nullable UUID row, @Nullable String note, List<Examined> brought, Viewer viewer)
            throws IOException {
        var found = reader.find(id).filter(one -> one.mayAdd(viewer));
        if (found.isEmpty()) {
            return new Answer.Missing();
        }
        if (row != null && !found.get().rowIds().contains(row)) {
            return Answer.Faulty.of("row", "survey.verification.fault.row");
        }
        var readers = found.get().parties().stream()
                .map(party -> new Owner(party.path(), party.unit()))
                .filter(owner -> !owner.unitId().equals(viewer.unitId()))
                .toList();
        for (var file : evidence.keepAll(brought)) {
            readers.forEach(owner -> evidence.show(file, owner));
            database.sql(SiteVerificationSql.ADD_FILE)
                    .param("id", id)
                    .param("path", viewer.jurisdictionPath())
                    .param("file", file.id().value())
                    .param("row", row)
                    .param("note", note)
                    .param("by", Person.of(viewer))
                    .param("behalf", Actor.lender())
                    .param("at", OffsetDateTime.now(clock))
                    .update();
        }
        ledger.record(found.get()
                .onRecord(
                        ReviewAct.SURVEY_VERIFICATION_FILES_ADDED,
                        Facts.of("note", note).and("of", row))
                .with(brought.stream()
                        .map(file -> Hash.ofHex(file.fingerprint().sha256()))
                        .toList()));
        return new Answer.Done(id);
    }
}
