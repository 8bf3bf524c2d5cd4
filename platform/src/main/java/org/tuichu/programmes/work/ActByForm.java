package org.tuichu.programmes.work;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tuichu.access.Viewer;
import org.tuichu.evidence.EvidenceStore;
import org.tuichu.evidence.Examined;
import org.tuichu.evidence.Refused;
import org.tuichu.evidence.Upload;
import org.tuichu.programmes.work.chain.AssignmentId;
import org.tuichu.shell.Fault;

/// Does what a form asks for: reads it, has each file looked at before any transaction begins, and acts.
@Component
public class ActByForm {
    private final WorkDuty work;
    private final EvidenceStore evidence;

    ActByForm(WorkDuty work, EvidenceStore evidence) {
        this.work = work;
        this.evidence = evidence;
    }

    /// What became of it. [Faulty] has changed nothing.
    public sealed interface Answer {
        record Did(Worked worked) implements Answer {}

        record Faulty(List<Fault> faults) implements Answer {}
    }

    public Answer act(AssignmentId id, WorkForm form, List<Upload> uploads, Viewer viewer) throws IOException {
        var faults = new ArrayList<>(form.faults());
        if (uploads.size() > Deed.Telling.MOST_FILES) {
            faults.add(Fault.of("files", "work.fault.tooManyFiles", Deed.Telling.MOST_FILES));
        }
        if (!faults.isEmpty()) {
            return new Answer.Faulty(faults);
        }
        var files = new ArrayList<Examined>();
        try {
            examine(uploads, files, faults);
            return faults.isEmpty()
                    ? new Answer.Did(work.act(id, deed(form, files), viewer))
                    : new Answer.Faulty(faults);
        } finally {
            for (var file : files) {
                file.close();
            }
        }
    }

    private void examine(List<Upload> uploads, List<Examined> files, List<Fault> faults) throws IOException {
        for (var upload : uploads) {
            switch (evidence.examine(upload)) {
                case Examined examined -> files.add(examined);
                case Refused refused -> faults.add(new Fault("files", refused));
            }
        }
    }

    private static Deed deed(WorkForm form, List<Examined> files) {
        var telling = form.tells() ? new Deed.Telling(form.text(), form.read(), files) : Deed.Telling.NOTHING;
        return new Deed(form.act(), form.version(), given(form.reason()), telling);
    }

    private static @Nullable String given(String reason) {
        return reason.isEmpty() ? null : reason;
    }
}
