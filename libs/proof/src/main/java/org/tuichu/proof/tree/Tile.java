package org.tuichu.proof.tree;

import java.util.Arrays;
import java.util.Locale;
import org.tuichu.proof.Hash;
import org.tuichu.proof.Malformed;

/// Up to 256 neighbouring hashes of one level of the tree. Source: c2sp.org/tlog-tiles, "Merkle Tree".
///
/// Level 0 has the leaf hashes; each hash of level `l + 1` is the root of one full tile of level `l`. A tile that is
/// not full is only ever followed by a wider one with the same beginning.
public final class Tile {
    /// Levels of the tree that one tile spans.
    public static final int HEIGHT = 8;
    /// Hashes of a full tile.
    public static final int WIDTH = 1 << HEIGHT;
    /// Tiles have a level below this: 64-bit sizes need no more (tlog-tiles allows 0 to 63).
    static final int LEVELS = Long.SIZE / HEIGHT;

    private final int level;
    private final long index;
    private final byte[] hashes;

    /// `hashes` are the packed hashes, 32 bytes each, 1 to 256 of them; copied.
    public Tile(int level, long index, byte[] hashes) {
        if (level < 0 || level >= LEVELS || index < 0) {
            throw new IllegalArgumentException("no tile has level " + level + " and index " + index);
        }
        if (hashes.length == 0 || hashes.length > WIDTH * Hash.LENGTH || hashes.length % Hash.LENGTH != 0) {
            throw new Malformed(path(level, index, WIDTH), 0, hashes.length + " bytes are not 1 to 256 hashes");
        }
        this.level = level;
        this.index = index;
        this.hashes = hashes.clone();
    }

    public int level() {
        return level;
    }

    /// Place among the tiles of the level, from 0.
    public long index() {
        return index;
    }

    /// Number of hashes, 1 to 256.
    public int width() {
        return hashes.length / Hash.LENGTH;
    }

    /// A copy of the packed hashes.
    public byte[] bytes() {
        return hashes.clone();
    }

    public Hash hash(int place) {
        return Hash.in(hashes, place);
    }

    /// The root of a full tile: what the level above has of it.
    public Hash root() {
        if (width() != WIDTH) {
            throw new IllegalStateException(this + " is not full, it has no place in the level above yet");
        }
        return root(0, WIDTH);
    }

    /// The root of the perfect subtree over the `count` hashes from `from`; `count` is a power of two.
    Hash root(int from, int count) {
        if (count == 1) {
            return hash(from);
        }
        int half = count / 2;
        return TreeHasher.node(root(from, half), root(from + half, half));
    }

    /// `tile/0/x001/x234/067`, and `tile/1/000.p/17` for one that is not full.
    public String path() {
        return path(level, index, width());
    }

    /// The path of the tile of that place and width.
    public static String path(int level, long index, int width) {
        var digits = String.format(Locale.ROOT, "%03d", index % 1000);
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            digits = String.format(Locale.ROOT, "x%03d/%s", rest % 1000, digits);
        }
        return "tile/" + level + "/" + digits + (width == WIDTH ? "" : ".p/" + width);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tile tile
                && tile.level == level
                && tile.index == index
                && Arrays.equals(tile.hashes, hashes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hashes);
    }

    @Override
    public String toString() {
        return path();
    }
}
