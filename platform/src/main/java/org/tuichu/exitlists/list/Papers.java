package org.tuichu.exitlists.list;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tuichu.access.Viewer;
import org.tuichu.database.Scope;
import org.tuichu.evidence.EvidenceFile;
import org.tuichu.evidence.EvidenceId;
import org.tuichu.evidence.EvidenceStore;
import org.tuichu.evidence.Keeping;
import org.tuichu.evidence.Owner;
import org.tuichu.evidence.Refused;
import org.tuichu.evidence.Upload;
import org.tuichu.exitlists.paper.Format;
import org.tuichu.proof.Hash;

/// The files of a signed list: made once, with the signature, and the same ever after.
@Component
class Papers {
    private static final String KEEP = """
            INSERT INTO exit_list_file (list_id, format, jurisdiction_path, file_id, sha256)
            SELECT id, :format, jurisdiction_path, :file, :sha256 FROM exit_list WHERE id = :list""";

    private static final String OF_LIST =
            "SELECT format, sha256 FROM exit_list_file WHERE list_id = :list ORDER BY format DESC";

    private static final String FIND = "SELECT file_id FROM exit_list_file WHERE list_id = :list AND format = :format";

    private final JdbcClient database;
    private final EvidenceStore evidence;
    private final ComposePaper compose;

    Papers(JdbcClient database, EvidenceStore evidence, ComposePaper compose) {
        this.database = database;
        this.evidence = evidence;
        this.compose = compose;
    }

    /// A file with its fingerprint.
    public record Kept(Format format, String sha256) {}

    /// The antivirus did not let a file of ours pass.
    static final class NotKept extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Refused why;

        NotKept(Refused why) {
            super(why.toString());
            this.why = why;
        }

        Refused why() {
            return why;
        }
    }

    /// In the transaction of the signature; gives what its act names.
    List<Hash> keep(ListPage page, Viewer viewer) throws IOException {
        var paper = compose.of(page, viewer.unitName());
        var name = paper.lead().getFirst();
        var owner = new Owner(viewer.jurisdictionPath(), viewer.unitId());
        var hashes = new ArrayList<Hash>();
        for (var format : Format.values()) {
            var content = new ByteArrayInputStream(format.write(paper));
            var upload = new Upload(name + "." + format.ending(), content, owner, viewer.userName());
            switch (evidence.keep(upload)) {
                case Keeping.Kept(var file) -> {
                    keep(page.list().id(), format, file);
                    hashes.add(Hash.ofHex(file.fingerprint().sha256()));
                }
                case Refused refused -> throw new NotKept(refused);
            }
        }
        return hashes;
    }

    private void keep(UUID list, Format format, EvidenceFile file) {
        database.sql(KEEP)
                .param("list", list)
                .param("format", format.name())
                .param("file", file.id().value())
                .param("sha256", file.fingerprint().sha256())
                .update();
    }

    @Transactional(readOnly = true)
    List<Kept> of(UUID list) {
        return database.sql(OF_LIST)
                .param("list", list)
                .query((row, at) -> new Kept(Format.valueOf(row.getString("format")), row.getString("sha256")))
                .list();
    }

    /// Who sees the list sees its files, whichever unit they belong to.
    @Transactional(readOnly = true)
    Optional<EvidenceId> find(UUID list, Format format) {
        return database.sql(FIND)
                .param("list", list)
                .param("format", format.name())
                .query((row, at) -> new EvidenceId(Objects.requireNonNull(row.getObject("file_id", UUID.class))))
                .optional();
    }

    /// Needs the scope of the program: [#find] has asked whether it may be seen.
    EvidenceFile file(EvidenceId id) {
        return Scope.PROGRAM.call(() -> evidence.find(id).orElseThrow());
    }
}
