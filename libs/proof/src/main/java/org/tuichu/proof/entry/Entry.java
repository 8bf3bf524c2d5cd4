package org.tuichu.proof.entry;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tuichu.proof.Hash;
import org.tuichu.proof.tree.TreeHasher;

/// One act on record: who did what to what, when, and what it left behind. A leaf of the tree is its canonical text.
///
/// `id` is 1 to 2^53; `at` is in whole microseconds, the years 0000 to 9999; `unit`, `jurisdictionPath` and
/// `onBehalfOf` (whose power was delegated) are absent where there is none. `payload` is the SHA-256 of the payload's
/// text in UTF-8. `rows` are the rows that the act wrote, `files` the SHA-256 of each file it refers to, in the order
/// of the act.
public record Entry(
        long id,
        Instant at,
        Party actor,
        @Nullable Party unit,
        @Nullable String jurisdictionPath,
        @Nullable Party onBehalfOf,
        String act,
        Subject subject,
        Hash payload,
        List<RowState> rows,
        List<Hash> files) {
    public Entry {
        rows = List.copyOf(rows);
        files = List.copyOf(files);
        if (id < 1 || id > Json.Whole.MOST) {
            throw new IllegalArgumentException("an entry's id is 1 to 2^53, not " + id);
        }
        if (!at.equals(at.truncatedTo(ChronoUnit.MICROS))) {
            throw new IllegalArgumentException("an entry's time is in whole microseconds, not " + at);
        }
    }

    /// The one text of this entry. Source: RFC 8785.
    public String text() {
        return EntryJson.of(this).text();
    }

    /// What the tree holds of this entry.
    public Hash leaf() {
        return leaf(text());
    }

    /// The leaf hash of an entry's canonical text.
    public static Hash leaf(String text) {
        return TreeHasher.leaf(text.getBytes(StandardCharsets.UTF_8));
    }

    /// The hash that an entry has of a payload with this text.
    public static Hash payloadHash(String payload) {
        return Hash.sha256(payload.getBytes(StandardCharsets.UTF_8));
    }

    /// Reads what [#text()] writes; anything else is [org.tuichu.proof.Malformed].
    public static Entry parse(String text) {
        return EntryJson.entry(CanonicalJson.readObject(text));
    }
}
