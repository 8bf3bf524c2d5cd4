package org.tuichu.rulebook.verification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tuichu.access.Viewer;
import org.tuichu.evidence.EvidenceStore;
import org.tuichu.evidence.Examined;
import org.tuichu.evidence.Refused;
import org.tuichu.evidence.Upload;
import org.tuichu.shell.Fault;
import org.tuichu.statute.rule.Rule;

/// Takes the source that a rule was compared with; it is looked at before any transaction begins.
@Component
class ProposeVerification {
    private final EvidenceStore evidence;
    private final KeepVerification keep;

    ProposeVerification(EvidenceStore evidence, KeepVerification keep) {
        this.evidence = evidence;
        this.keep = keep;
    }

    /// Nothing where all is done, else what stands against it.
    List<Fault> propose(Rule rule, VerificationForm form, List<Upload> uploads, Viewer viewer) throws IOException {
        var faults = new ArrayList<>(form.proposing());
        if (uploads.size() != 1) {
            faults.add(Fault.of("source", "rulebook.fault.source"));
        }
        if (!faults.isEmpty()) {
            return faults;
        }
        return switch (evidence.examine(uploads.getFirst())) {
            case Refused refused -> List.of(new Fault("source", refused));
            case Examined examined -> {
                try (examined) {
                    yield keep.propose(rule, form, examined, viewer);
                }
            }
        };
    }
}
