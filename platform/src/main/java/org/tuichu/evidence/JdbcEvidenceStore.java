package org.tuichu.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.evidence.content.Octets;
import org.tuichu.evidence.picture.Preview;

/// The store on PostgreSQL: rows of files, and contents in chunks behind them.
@Component
class JdbcEvidenceStore implements EvidenceStore {
    private final ExamineUpload uploads;
    private final FileRows rows;
    private final Contents contents;
    private final Clock clock;

    JdbcEvidenceStore(ExamineUpload uploads, FileRows rows, Contents contents, Clock clock) {
        this.uploads = uploads;
        this.rows = rows;
        this.contents = contents;
        this.clock = clock;
    }

    @Override
    public Examination examine(Upload upload) throws IOException {
        return uploads.examine(upload);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Keeping keep(Upload upload) throws IOException {
        return switch (examine(upload)) {
            case Refused refused -> refused;
            case Examined examined -> {
                try (examined) {
                    yield new Keeping.Kept(keep(examined));
                }
            }
        };
    }

    /// The row comes first: content is written through a row that is in scope.
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public EvidenceFile keep(Examined examined) throws IOException {
        var preview = examined.findings().preview() instanceof Preview.Made(var jpeg) ? jpeg : null;
        var previewSha256 =
                preview == null ? null : Fingerprint.of(preview.stream()).sha256();
        var file = file(examined, preview != null);
        rows.insert(file, previewSha256);
        contents.write(file.fingerprint().sha256(), examined.spool());
        if (preview != null && previewSha256 != null) {
            contents.write(previewSha256, preview);
        }
        return file;
    }

    private EvidenceFile file(Examined examined, boolean preview) {
        var upload = examined.upload();
        var findings = examined.findings();
        return new EvidenceFile(
                new EvidenceId(UUID.randomUUID()),
                upload.owner(),
                examined.name(),
                FileName.recorded(upload.name()),
                findings.kind(),
                examined.fingerprint(),
                preview,
                upload.uploadedBy(),
                clock.instant(),
                findings.shot().takenAt(),
                findings.shot().position(),
                findings.scan());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<EvidenceFile> find(EvidenceId id) {
        return rows.find(id);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<EvidenceId, EvidenceFile> findAll(Collection<EvidenceId> ids) {
        return rows.findAll(ids);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void show(EvidenceFile file, Owner to) {
        rows.show(file, to);
    }

    @Override
    public Octets open(EvidenceFile file) {
        return contents.read(file.fingerprint().sha256());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Octets> openPreview(EvidenceFile file) {
        return file.preview() ? rows.preview(file.id()).map(contents::read) : Optional.empty();
    }

    @Override
    public Integrity verify(EvidenceFile file) {
        try (var content = open(file).stream()) {
            return new Integrity(file.fingerprint(), Optional.of(Fingerprint.of(content)));
        } catch (IOException | UncheckedIOException e) {
            return new Integrity(file.fingerprint(), Optional.empty());
        }
    }
}
