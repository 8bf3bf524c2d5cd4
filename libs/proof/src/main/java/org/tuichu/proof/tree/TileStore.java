package org.tuichu.proof.tree;

import java.util.Optional;

/// Where tiles are kept: a table, a folder, a zip.
@FunctionalInterface
public interface TileStore {
    /// The tile of that place with at least `width` hashes; a wider one is as good, its beginning is the same.
    ///
    /// Empty when it is not there: for a tree of the size that asks for it, the store is then damaged.
    Optional<Tile> read(int level, long index, int width);
}
