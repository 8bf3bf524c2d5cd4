package org.tuichu.enterprises.register;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tuichu.access.Permission;
import org.tuichu.access.Viewer;
import org.tuichu.enterprises.EnterpriseId;
import org.tuichu.enterprises.LineId;

/// Two lines that are written alike: a person says whether they are one device.
///
/// - `other`: null where it stands in a place that the viewer does not see
/// - `decided`: what was said last, null while nobody said it
record Likeness(
        Side one, @Nullable Side other, Why why, @Nullable Decided decided) {
    /// A line as a list shows it: what it is, of whom; `place` is the id of the place where the enterprise lies,
    /// `keeper` the path of the one that keeps it.
    record Side(
            LineId line, String words, EnterpriseId enterprise, String enterpriseName, String place, String keeper) {}

    enum Why {
        /// Kind, model and number on site, or the number on the nameplate, twice in one enterprise; a number on site
        /// that only one of them has tells nothing.
        SAME_ENTERPRISE,
        /// One number on the nameplate in two enterprises.
        SAME_SERIAL,
        /// One credit code in two places, with the same device.
        SAME_CODE,
        /// Names that may mean one enterprise in one register, or one name in two of a province without a credit
        /// code on either side, with the same device: names are given out anew in each province.
        LIKE_NAME
    }

    enum Decision {
        SAME,
        DIFFERENT
    }

    @Schema(name = "LikenessDecided")
    record Decided(
            Decision decision,
            String reason,
            String by,
            @Nullable String onBehalfOf,
            Instant at) {}

    /// The office that keeps the line says it, or one above.
    boolean isFor(Viewer viewer) {
        return viewer.may(Permission.KEEP_REGISTER) && one.keeper().startsWith(viewer.jurisdictionPath());
    }

    /// Nobody has said yet, or they are one and still stand twice.
    public boolean open() {
        return decided == null || decided.decision() == Decision.SAME;
    }
}
