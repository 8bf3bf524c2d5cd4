package org.tuichu.programmes.supervision;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tuichu.access.Viewer;
import org.tuichu.directory.BusinessDates;
import org.tuichu.evidence.EvidenceStore;
import org.tuichu.evidence.Examined;
import org.tuichu.evidence.Refused;
import org.tuichu.evidence.Upload;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.shell.Fault;

/// Enters what a form says: has each file looked at before any transaction begins.
@Component
class EnterSupervision {
    private final KeepSupervision keep;
    private final EvidenceStore evidence;
    private final BusinessDates dates;

    EnterSupervision(KeepSupervision keep, EvidenceStore evidence, BusinessDates dates) {
        this.keep = keep;
        this.evidence = evidence;
        this.dates = dates;
    }

    KeepSupervision.Answer enter(ProgrammeId programme, SupervisionForm form, List<Upload> uploads, Viewer viewer)
            throws IOException {
        var faults = new ArrayList<>(form.faults(dates.today(viewer.jurisdictionId())));
        if (uploads.size() > SupervisionForm.MOST_FILES) {
            faults.add(Fault.of("files", "work.fault.tooManyFiles", SupervisionForm.MOST_FILES));
        }
        if (!faults.isEmpty()) {
            return new KeepSupervision.Answer.Faulty(faults);
        }
        var files = new ArrayList<Examined>();
        try {
            for (var upload : uploads) {
                switch (evidence.examine(upload)) {
                    case Examined examined -> files.add(examined);
                    case Refused refused -> faults.add(new Fault("files", refused));
                }
            }
            return faults.isEmpty()
                    ? keep.enter(programme, form.read(), files, viewer)
                    : new KeepSupervision.Answer.Faulty(faults);
        } finally {
            for (var file : files) {
                file.close();
            }
        }
    }
}
