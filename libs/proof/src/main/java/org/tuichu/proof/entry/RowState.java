package org.tuichu.proof.entry;

import org.jspecify.annotations.Nullable;
import org.tuichu.proof.Hash;

/// A row as an act left it. `digest` is the SHA-256 of the row's text; absent when the act removed the row.
///
/// `edition` says which columns that text has, from 1; `key` is the row's key as text.
public record RowState(
        String table, int edition, String key, @Nullable Hash digest) {
    public RowName name() {
        return new RowName(table, key);
    }
}
