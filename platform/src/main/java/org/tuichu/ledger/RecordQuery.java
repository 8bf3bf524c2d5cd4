package org.tuichu.ledger;

import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which acts are looked for; what is null does not narrow.
///
/// - `actor`: who acted, or on whose behalf somebody did
/// - `unit`: how the name on record begins
/// - `acts`: one of these; none of them does not narrow
/// - `subject`: the id of what was acted on, exactly so
/// - `from`, `until`: recorded at or after, and before
/// - `before`: with an id below this one: the rest of a longer list
public record RecordQuery(
        @Nullable Person actor,
        @Nullable String unit,
        Set<String> acts,
        @Nullable String subject,
        @Nullable OffsetDateTime from,
        @Nullable OffsetDateTime until,
        @Nullable Long before) {
    public static final RecordQuery ALL = new RecordQuery(null, null, Set.of(), null, null, null, null);

    public RecordQuery {
        acts = Set.copyOf(acts);
    }

    /// Everybody whose name on record begins so, and the account that has this user name, if one does.
    public record Person(String beginning, @Nullable Account account) {
        public static Person named(String beginning) {
            return new Person(beginning, null);
        }
    }

    /// `names` are all that its acts may bear: names of persons are put right.
    public record Account(UUID id, Set<String> names) {
        public Account {
            names = Set.copyOf(names);
        }
    }
}
