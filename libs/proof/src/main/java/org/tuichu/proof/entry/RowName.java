package org.tuichu.proof.entry;

/// Which row of which table; `key` is the row's key as text.
public record RowName(String table, String key) {
    @Override
    public String toString() {
        return table + "[" + key + "]";
    }
}
