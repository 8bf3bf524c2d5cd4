package org.tuichu.survey.review;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tuichu.access.Viewer;
import org.tuichu.evidence.EvidenceStore;
import org.tuichu.evidence.Examined;
import org.tuichu.evidence.Refused;
import org.tuichu.evidence.Upload;
import org.tuichu.shell.Answer;
import org.tuichu.shell.Fault;

/// Takes photos and papers of a site verification; each file is looked at before any transaction begins.
@Component
class AddVerificationFiles {
    private static final int MOST = 20;
    private static final int LONGEST_NOTE = 200;

    private final SiteVerificationFiles files;
    private final EvidenceStore evidence;

    AddVerificationFiles(SiteVerificationFiles files, EvidenceStore evidence) {
        this.files = files;
        this.evidence = evidence;
    }

    /// `row` is the one of the visit that they show, null for all of it.
    Answer add(UUID id, @Nullable UUID row, List<Upload> uploads, @Nullable String note, Viewer viewer)
            throws IOException {
        var faults = new ArrayList<Fault>();
        var words = new Typed(faults).text("note", note, LONGEST_NOTE);
        if (uploads.isEmpty() || uploads.size() > MOST) {
            faults.add(Fault.of("files", "enterprises.fault.photos", MOST));
        }
        if (!faults.isEmpty()) {
            return new Answer.Faulty(faults);
        }
        var examined = new ArrayList<Examined>();
        try {
            for (var upload : uploads) {
                switch (evidence.examine(upload)) {
                    case Examined file -> examined.add(file);
                    case Refused refused -> faults.add(new Fault("files", refused));
                }
            }
            return faults.isEmpty() ? files.add(id, row, words, examined, viewer) : new Answer.Faulty(faults);
        } finally {
            for (var file : examined) {
                file.close();
            }
        }
    }
}
