package org.tuichu.proof.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tuichu.proof.Hash;

/// The tree of the first `size` leaves, seen through its tiles: root and proofs from O(log n) tiles.
///
/// Keeps the tiles it has read; make a new one for each question. Sizes beyond the leaves of the store, and damage of
/// the store, show as [MissingTile]; an index or size that makes no sense is a defect of the caller.
public final class Tiles {
    private final TileStore store;
    private final long size;
    private final Map<String, Tile> read = new HashMap<>();

    public Tiles(TileStore store, long size) {
        if (size < 0) {
            throw new IllegalArgumentException("a tree has no negative size, as " + size);
        }
        this.store = store;
        this.size = size;
    }

    public Hash root() {
        return size == 0 ? TreeHasher.EMPTY_ROOT : root(0, size);
    }

    /// The hash of the leaf `index`, from 0.
    public Hash leaf(long index) {
        return root(requireLeaf(index), index + 1);
    }

    /// PATH(index, D\[size\]) of RFC 9162 §2.1.3.1.
    public InclusionProof inclusion(long index) {
        requireLeaf(index);
        var path = new ArrayList<Hash>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + below(to - from);
            if (index < middle) {
                path.addFirst(root(middle, to));
                to = middle;
            } else {
                path.addFirst(root(from, middle));
                from = middle;
            }
        }
        return new InclusionProof(index, size, path);
    }

    /// PROOF(first, D\[size\]) of RFC 9162 §2.1.4.1; with an empty path for 0 and for `size` itself.
    public ConsistencyProof consistency(long first) {
        if (first < 0 || first > size) {
            throw new IllegalArgumentException("size " + first + " is not between 0 and " + size);
        }
        var path = first == 0 || first == size ? List.<Hash>of() : subproof(first);
        return new ConsistencyProof(first, size, path);
    }

    /// SUBPROOF: walks to where the old tree ends; what stands beside the way belongs to the proof.
    private List<Hash> subproof(long first) {
        var path = new ArrayList<Hash>();
        long from = 0;
        long to = size;
        while (to != first) {
            long middle = from + below(to - from);
            if (first <= middle) {
                path.addFirst(root(middle, to));
                to = middle;
            } else {
                path.addFirst(root(from, middle));
                from = middle;
            }
        }
        // the old tree itself is known to the verifier, a part of it is not
        if (from > 0) {
            path.addFirst(root(from, to));
        }
        return path;
    }

    /// MTH(D\[from:to\]) of RFC 9162 §2.1.1, for the ranges that its splits lead to: `from` is aligned.
    private Hash root(long from, long to) {
        long leaves = to - from;
        if (Long.bitCount(leaves) == 1) {
            return perfect(Long.numberOfTrailingZeros(leaves), from / leaves);
        }
        long middle = from + below(leaves);
        return TreeHasher.node(root(from, middle), root(middle, to));
    }

    /// The root of the `index`-th perfect subtree of 2^height leaves.
    private Hash perfect(int height, long index) {
        int level = height / Tile.HEIGHT;
        int inside = height % Tile.HEIGHT;
        long first = index << inside;
        var tile = tile(level, first / Tile.WIDTH);
        return tile.root((int) (first % Tile.WIDTH), 1 << inside);
    }

    private Tile tile(int level, long index) {
        long hashes = size >> (level * Tile.HEIGHT);
        int width = (int) Math.min(Tile.WIDTH, hashes - index * Tile.WIDTH);
        return read.computeIfAbsent(
                Tile.path(level, index, width),
                path -> store.read(level, index, width)
                        .filter(tile -> tile.width() >= width)
                        .orElseThrow(() -> new MissingTile(path)));
    }

    private long requireLeaf(long index) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("leaf " + index + " is not in a tree of size " + size);
        }
        return index;
    }

    /// The largest power of two below `leaves`, which is at least 2.
    private static long below(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }
}
