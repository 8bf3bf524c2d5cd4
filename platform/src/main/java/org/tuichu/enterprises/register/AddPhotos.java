package org.tuichu.enterprises.register;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tuichu.access.Viewer;
import org.tuichu.enterprises.LineId;
import org.tuichu.evidence.EvidenceStore;
import org.tuichu.evidence.Examined;
import org.tuichu.evidence.Refused;
import org.tuichu.evidence.Upload;
import org.tuichu.shell.Fault;

/// Takes pictures and papers of a line; each file is looked at before any transaction begins.
@Component
class AddPhotos {
    private static final int MOST = 20;
    private static final int LONGEST_NOTE = 200;

    private final LinePhotos photos;
    private final EvidenceStore evidence;

    AddPhotos(LinePhotos photos, EvidenceStore evidence) {
        this.photos = photos;
        this.evidence = evidence;
    }

    Answer add(LineId line, List<Upload> uploads, @Nullable String note, Viewer viewer) throws IOException {
        var fields = new Fields();
        var words = fields.text("note", note, LONGEST_NOTE);
        if (uploads.isEmpty() || uploads.size() > MOST) {
            fields.wrong("photos", "enterprises.fault.photos", MOST);
        }
        if (!fields.faults().isEmpty()) {
            return new Answer.Faulty(fields.faults());
        }
        var faults = new ArrayList<Fault>();
        var examined = new ArrayList<Examined>();
        try {
            for (var upload : uploads) {
                switch (evidence.examine(upload)) {
                    case Examined file -> examined.add(file);
                    case Refused refused -> faults.add(new Fault("photos", refused));
                }
            }
            return faults.isEmpty() ? photos.add(line, words, examined, viewer) : new Answer.Faulty(faults);
        } finally {
            for (var file : examined) {
                file.close();
            }
        }
    }
}
