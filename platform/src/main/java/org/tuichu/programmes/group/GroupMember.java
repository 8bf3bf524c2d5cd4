package org.tuichu.programmes.group;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A role in the leading group that somebody holds or held.
///
/// - `number`: of this entry in its programme; stays
/// - `from`: first day, null where the plan document names the member; `to`: last day, null while it holds
/// - `entered`, `ended`: who said so and why, null where nobody did
record GroupMember(
        int number,
        String role,
        String name,
        @Nullable String post,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Said entered,
        @Nullable Said ended) {

    /// Nobody said yet that it ends.
    public boolean current() {
        return to == null;
    }

    /// `onBehalfOf` is null where it was by own roles.
    record Said(String reason, String by, @Nullable String onBehalfOf, Instant at) {}
}
