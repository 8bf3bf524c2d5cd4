package org.tuichu.proof.tree;

import java.util.ArrayDeque;
import java.util.Deque;
import org.tuichu.proof.Hash;

/// The root of a growing tree with nothing kept but the roots of its perfect subtrees: O(log n) hashes. Not
/// thread-safe.
public final class Frontier {
    private final Deque<Hash> perfect = new ArrayDeque<>();
    private long size;

    public void add(Hash leaf) {
        size++;
        var hash = leaf;
        for (int merges = Long.numberOfTrailingZeros(size); merges > 0; merges--) {
            hash = TreeHasher.node(perfect.pop(), hash);
        }
        perfect.push(hash);
    }

    public long size() {
        return size;
    }

    /// Source: RFC 9162 §2.1.2, the calculation from a list of entries.
    public Hash root() {
        return perfect.stream()
                .reduce((right, left) -> TreeHasher.node(left, right))
                .orElse(TreeHasher.EMPTY_ROOT);
    }
}
