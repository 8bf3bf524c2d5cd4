package org.tuichu.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A unit that a plan names and the directory does not know yet.
///
/// - `name`: as the plan writes it; where it writes it in several ways, the fullest
/// - `placeId`: the place below that it governs, null for all others
/// - `aliases`: other ways the plan writes it, and its full form where that is certain
/// - `members`: for a class, the bodies that are known to belong to it
public record ProposedUnit(
        String jurisdictionId,
        String name,
        UnitKind kind,
        UnitFunction function,
        @Nullable String placeId,
        List<String> aliases,
        List<Member> members) {
    public ProposedUnit {
        aliases = List.copyOf(aliases);
        members = List.copyOf(members);
    }

    /// The government of a place below, as a member of a class.
    public record Member(String placeId, String name, UnitFunction function, List<String> aliases) {
        public Member {
            aliases = List.copyOf(aliases);
        }
    }
}
