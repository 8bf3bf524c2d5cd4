package org.tuichu.proof.tree;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tuichu.proof.Hash;

/// Appends leaves to a tree kept in tiles: reads the last tile of each level, answers the tiles that changed.
///
/// Costs O(batch + log n); nothing is written here, so a caller can put tiles and checkpoint into one transaction.
public final class TreeAppender {
    private final TileStore store;

    public TreeAppender(TileStore store) {
        this.store = store;
    }

    /// What an append came to: the new size and root, and every tile that is new or wider, lowest level first.
    public record Appended(long size, Hash root, List<Tile> tiles) {}

    /// The tree of `size` leaves with these leaf hashes after them.
    public Appended append(long size, List<Hash> leaves) {
        long grown = Math.addExact(size, leaves.size());
        var changed = new ArrayList<Tile>();
        var rising = leaves;
        for (int level = 0; !rising.isEmpty(); level++) {
            rising = extend(level, size >> (level * Tile.HEIGHT), rising, changed);
        }
        var root = new Tiles(over(changed), grown).root();
        return new Appended(grown, root, List.copyOf(changed));
    }

    /// Writes the hashes after the `count` that the level has; answers the roots of the tiles that this filled.
    private List<Hash> extend(int level, long count, List<Hash> hashes, List<Tile> changed) {
        var filled = new ArrayList<Hash>();
        long index = count / Tile.WIDTH;
        var packed = last(level, index, (int) (count % Tile.WIDTH));
        for (var hash : hashes) {
            packed.writeBytes(hash.bytes());
            if (packed.size() == Tile.WIDTH * Hash.LENGTH) {
                var full = new Tile(level, index++, packed.toByteArray());
                changed.add(full);
                filled.add(full.root());
                packed.reset();
            }
        }
        if (packed.size() > 0) {
            changed.add(new Tile(level, index, packed.toByteArray()));
        }
        return filled;
    }

    private ByteArrayOutputStream last(int level, long index, int width) {
        var packed = new ByteArrayOutputStream(Tile.WIDTH * Hash.LENGTH);
        if (width > 0) {
            var tile = store.read(level, index, width)
                    .filter(found -> found.width() >= width)
                    .orElseThrow(() -> new MissingTile(Tile.path(level, index, width)));
            packed.write(tile.bytes(), 0, width * Hash.LENGTH);
        }
        return packed;
    }

    /// The store as it is once the changed tiles are in it.
    private TileStore over(List<Tile> changed) {
        Map<Integer, Map<Long, Tile>> byPlace = new HashMap<>();
        changed.forEach(tile ->
                byPlace.computeIfAbsent(tile.level(), level -> new HashMap<>()).put(tile.index(), tile));
        return (level, index, width) -> Optional.ofNullable(
                        byPlace.getOrDefault(level, Map.of()).get(index))
                .or(() -> store.read(level, index, width));
    }
}
