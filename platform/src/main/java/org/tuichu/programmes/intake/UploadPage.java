package org.tuichu.programmes.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tuichu.plan.Limits;

/// What the upload page shows: the place that plans are taken for, the drafts that wait, and why the last file was
/// refused.
record UploadPage(
        String place, List<ProgrammeRow> drafts, @Nullable Refusal refusal) {
    /// The largest file, in mebibytes.
    public long limitMib() {
        return Limits.DEFAULT.bytes() >> 20;
    }

    /// `key` is that of the message, `detail` names limit and figure or the place.
    record Refusal(String key, String detail, String fileName) {
        static Refusal of(Uploaded.Refused refused, String fileName) {
            return new Refusal("intake.refused." + refused.reason(), refused.detail(), FileNames.safe(fileName));
        }

        static Refusal of(Uploaded.Harmful harmful, String fileName) {
            var why = harmful.why();
            return new Refusal("intake.refused." + why.reason(), why.detail(), FileNames.safe(fileName));
        }

        static Refusal foreign(String place, String fileName) {
            return new Refusal("intake.refused.FOREIGN_PLACE", place, FileNames.safe(fileName));
        }
    }
}
