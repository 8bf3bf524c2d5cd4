package org.tuichu.programmes.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.evidence.EvidenceFile;
import org.tuichu.programmes.DutyId;
import org.tuichu.programmes.ProgrammeId;

/// Minutes of a meeting, a circular or an interview, as a list shows it.
///
/// - `programme`: under which it was entered; it stays with those that follow it
/// - `documentNumber`: null where the paper has none
/// - `unit`: who is interviewed or criticised, by the name of that day; null where none is
/// - `withdrawn`: null unless it turned out to be wrong
public record Supervision(
        UUID id,
        ProgrammeId programme,
        Kind kind,
        LocalDate heldOn,
        String title,
        @Nullable String documentNumber,
        @Nullable String unit,
        Entered entered,
        @Nullable Withdrawn withdrawn) {
    public enum Kind {
        /// 会议纪要
        MEETING,
        /// 通报
        CIRCULAR,
        /// 约谈
        INTERVIEW;

        /// Names a unit always.
        boolean needsUnit() {
            return this == INTERVIEW;
        }

        /// Never names one.
        boolean hasNoUnit() {
            return this == MEETING;
        }
    }

    /// `onBehalfOf`, here and below, is null where it was by own roles.
    public record Entered(String by, @Nullable String onBehalfOf, Instant at) {}

    public record Withdrawn(
            String reason, String by, @Nullable String onBehalfOf, Instant at) {}

    /// A duty it is about, with path and heading as they were.
    record About(DutyId duty, String path, String heading) {}

    /// The whole of it; `files` are those that may be seen.
    record Whole(Supervision record, String text, List<About> duties, List<EvidenceFile> files) {}
}
