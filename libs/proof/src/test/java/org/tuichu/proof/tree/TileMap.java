package org.tuichu.proof.tree;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.tuichu.proof.Hash;

/// Tiles in memory, the widest of each place, and how many were read.
public final class TileMap implements TileStore {
    private final Map<String, Tile> tiles = new HashMap<>();
    private int reads;

    @Override
    public Optional<Tile> read(int level, long index, int width) {
        reads++;
        return Optional.ofNullable(tiles.get(level + "/" + index));
    }

    public void write(List<Tile> changed) {
        changed.forEach(tile -> tiles.put(tile.level() + "/" + tile.index(), tile));
    }

    public int reads() {
        return reads;
    }

    /// The tree of these leaf hashes, appended at once.
    public static TileMap of(List<Hash> leaves) {
        var map = new TileMap();
        map.write(new TreeAppender(map).append(0, leaves).tiles());
        return map;
    }

    /// Leaf hashes told apart by their number.
    public static List<Hash> leaves(long count) {
        return LongStream.range(0, count)
                .mapToObj(number ->
                        TreeHasher.leaf(Long.toString(number).getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .toList();
    }
}
