package org.tuichu.programmes.intake;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.programmes.ProgrammeStatus;

/// A draft as it stands, with all duties, removed ones included.
record DraftJson(HeadJson programme, List<DutyJson> duties, List<ProgrammeView.Problem> problems) {
    static DraftJson of(ProgrammeView view) {
        return new DraftJson(
                HeadJson.of(view.programme()),
                view.duties().stream().map(DutyJson::of).toList(),
                view.problems());
    }

    record HeadJson(
            UUID id,
            long version,
            ProgrammeStatus status,
            String jurisdictionName,
            boolean sample,
            Edit.Header header) {
        static HeadJson of(ProgrammeRow row) {
            return new HeadJson(
                    row.id(),
                    row.version(),
                    row.status(),
                    row.jurisdictionName(),
                    row.sample(),
                    new Edit.Header(
                            row.title(),
                            row.documentNumber(),
                            row.issuer(),
                            row.issueDate(),
                            row.year(),
                            row.office()));
        }
    }

    record DutyJson(
            UUID id, int ordinal, String path, @Nullable String text, boolean removed, DutyFacts facts) {
        static DutyJson of(DutyView view) {
            var duty = view.duty();
            return new DutyJson(duty.id(), duty.ordinal(), duty.path(), duty.text(), duty.removed(), view.facts());
        }
    }
}
