package org.tuichu.survey.intake;

import static org.tuichu.shell.NotFound.orNotFound;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import org.tuichu.evidence.EvidenceId;
import org.tuichu.evidence.EvidenceStore;
import org.tuichu.sheet.SheetLimits;
import org.tuichu.sheet.Workbook;
import org.tuichu.statute.line.ReadingLimits;
import org.tuichu.statute.survey.Layout;
import org.tuichu.statute.survey.SurveyReader;

/// Opens a file that was brought; a copy lies in a temporary file as long as it is open. Two are open at a time on this
/// node: each may keep 200 MB of shared texts in memory.
@Component
class TableFile {
    static final SurveyReader READER = new SurveyReader(ReadingLimits.DEFAULT);

    private static final int AT_ONCE = 2;

    private final Semaphore open = new Semaphore(AT_ONCE, true);
    private final EvidenceStore evidence;

    TableFile(EvidenceStore evidence) {
        this.evidence = evidence;
    }

    /// What somebody does with an open workbook.
    interface Reading<T> {
        T read(Workbook workbook) throws IOException;
    }

    /// @throws org.tuichu.sheet.SheetRefused where it is no table or beyond the limits
    <T> T read(UUID file, Reading<T> reading) throws IOException {
        open.acquireUninterruptibly();
        try {
            return opened(file, reading);
        } finally {
            open.release();
        }
    }

    private <T> T opened(UUID file, Reading<T> reading) throws IOException {
        var kept = orNotFound(evidence.find(new EvidenceId(file)));
        var copy = Files.createTempFile("tuichu-table", "");
        try {
            try (var content = evidence.stream(kept)) {
                Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            try (var workbook = Workbook.open(copy, SheetLimits.DEFAULT)) {
                return reading.read(workbook);
            }
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /// Fingerprint of the file as it came, in hex.
    String sha256(Import of) {
        return orNotFound(evidence.find(new EvidenceId(of.file())))
                .fingerprint()
                .sha256();
    }

    /// What was found in it, the likeliest first.
    List<Layout> tables(UUID file) throws IOException {
        return read(file, READER::layouts);
    }
}
