package org.tuichu.programmes.group;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tuichu.programmes.ProgrammeStatus;

/// The members of a programme's leading group, who was before beside who is now. `version` grows with each change.
record LeadingGroup(long version, ProgrammeStatus status, List<GroupMember> members) {
    LeadingGroup {
        members = List.copyOf(members);
    }

    /// Somebody joins; `replaces` is the number of the member whose place and role it takes, null where it is added.
    record Joining(
            @Nullable Integer replaces,
            @Nullable String role,
            String name,
            @Nullable String post,
            LocalDate from,
            String reason) {}

    /// A member ends.
    record Leaving(int member, LocalDate lastDay, String reason) {}

    sealed interface Answer {
        record Done(LeadingGroup group) implements Answer {}

        /// Somebody else changed the programme in the meantime; as it is now.
        record Stale(LeadingGroup group) implements Answer {}

        /// A field is wrong; the message says why.
        record Wrong(String field, String message) implements Answer {}

        /// Not there, not ours to write, or not in force.
        record NotOurs() implements Answer {}
    }
}
