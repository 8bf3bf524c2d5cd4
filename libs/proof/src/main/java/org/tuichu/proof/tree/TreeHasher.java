package org.tuichu.proof.tree;

import org.tuichu.proof.Hash;

/// How leaves and nodes are hashed. Source: RFC 9162 §2.1.1 (the same as RFC 6962 §2.1).
public final class TreeHasher {
    /// The root of the tree without leaves: SHA-256 of nothing.
    public static final Hash EMPTY_ROOT = Hash.sha256();

    private static final byte LEAF = 0x00;
    private static final byte NODE = 0x01;

    private TreeHasher() {}

    /// The hash of the leaf that holds these bytes.
    public static Hash leaf(byte[] bytes) {
        var digest = Hash.digest();
        digest.update(LEAF);
        digest.update(bytes);
        return Hash.finished(digest);
    }

    /// The hash of the node above these two.
    public static Hash node(Hash left, Hash right) {
        var digest = Hash.digest();
        digest.update(NODE);
        left.into(digest);
        right.into(digest);
        return Hash.finished(digest);
    }
}
