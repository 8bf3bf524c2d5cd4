package org.tuichu.ledger;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An act on record.
///
/// `sequence` is its place in the tree, null while it waits for one, a second at most. `payload` is canonical JSON,
/// `files` the SHA-256 (hex) of each file it refers to. `actor` is the account, null for the program; `lender` that of
/// the person on whose
/// behalf it was done.
public record RecordedAct(
        long id,
        @Nullable Long sequence,
        OffsetDateTime at,
        @Nullable UUID actor,
        String actorName,
        @Nullable String unitName,
        @Nullable UUID lender,
        @Nullable String onBehalfOf,
        String act,
        String subjectKind,
        String subjectId,
        String jurisdictionPath,
        String payload,
        List<String> files) {
    public RecordedAct {
        files = List.copyOf(files);
    }

    /// A row as the act left it, and as it was before; null where there was none, or is none any more.
    public record Row(
            String table,
            String key,
            @Nullable String before,
            @Nullable String after) {}
}
