package org.tuichu.ledger;

import java.time.OffsetDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which acts are looked for; what is null does not narrow.
///
/// - `actor`, `unit`: how the name on record begins
/// - `acts`: one of these; none of them does not narrow
/// - `subject`: the id of what was acted on, exactly so
/// - `from`, `until`: recorded at or after, and before
/// - `before`: with an id below this one: the rest of a longer list
public record RecordQuery(
        @Nullable String actor,
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
}
