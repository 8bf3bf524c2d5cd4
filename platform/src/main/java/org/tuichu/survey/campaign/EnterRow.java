package org.tuichu.survey.campaign;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tuichu.access.Viewer;
import org.tuichu.evidence.EvidenceStore;
import org.tuichu.evidence.Examined;
import org.tuichu.evidence.Refused;
import org.tuichu.evidence.Upload;
import org.tuichu.shell.Answer;
import org.tuichu.shell.Fault;

/// Enters a row with its pictures; each is looked at before any transaction begins.
@Component
class EnterRow {
    private final KeepRows keep;
    private final EvidenceStore evidence;

    EnterRow(KeepRows keep, EvidenceStore evidence) {
        this.keep = keep;
        this.evidence = evidence;
    }

    Answer enter(NewRow row, List<Upload> uploads, Viewer viewer) throws IOException {
        if (uploads.size() > RowPhotos.MOST) {
            return Answer.Faulty.of("photo", "survey.fault.photos", RowPhotos.MOST);
        }
        var faults = new ArrayList<Fault>();
        var examined = new ArrayList<Examined>();
        try {
            for (var upload : uploads) {
                switch (evidence.examine(upload)) {
                    case Examined file -> examined.add(file);
                    case Refused refused -> faults.add(new Fault("photo", refused));
                }
            }
            return faults.isEmpty() ? keep.enter(row, examined, viewer) : new Answer.Faulty(faults);
        } finally {
            for (var file : examined) {
                file.close();
            }
        }
    }
}
