package org.tuichu.proof.bundle;

import org.tuichu.proof.Hash;
import org.tuichu.proof.tree.Tile;
import org.tuichu.proof.tree.TileStore;

/// The tiles above the leaves: each hash is the root of the tile below, none is missing.
final class TilesCheck {
    private final TileStore tiles;
    private final long size;
    private final Findings findings;

    TilesCheck(TileStore tiles, long size, Findings findings) {
        this.tiles = tiles;
        this.size = size;
        this.findings = findings;
    }

    void run() {
        for (int level = 0; size >> (level * Tile.HEIGHT) > 0; level++) {
            long hashes = size >> (level * Tile.HEIGHT);
            for (long index = 0; index * Tile.WIDTH < hashes; index++) {
                check(level, index, (int) Math.min(Tile.WIDTH, hashes - index * Tile.WIDTH));
            }
        }
    }

    private void check(int level, long index, int width) {
        var found = tiles.read(level, index, width).filter(tile -> tile.width() >= width);
        if (found.isEmpty()) {
            findings.add(new Finding.PartMissing(Tile.path(level, index, width)));
            return;
        }
        for (int place = 0; level > 0 && place < width; place++) {
            check(found.get(), place);
        }
    }

    private void check(Tile above, int place) {
        long index = above.index() * Tile.WIDTH + place;
        tiles.read(above.level() - 1, index, Tile.WIDTH)
                .filter(below -> below.width() == Tile.WIDTH)
                .map(Tile::root)
                .filter(root -> !root.equals(above.hash(place)))
                .ifPresent(root -> differs(above, place, root));
    }

    private void differs(Tile above, int place, Hash root) {
        findings.add(new Finding.TileDiffers(above.path(), place, root, above.hash(place)));
    }
}
