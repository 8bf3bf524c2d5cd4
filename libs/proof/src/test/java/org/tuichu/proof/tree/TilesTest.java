package org.tuichu.proof.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tuichu.proof.Hash;
import org.tuichu.proof.Malformed;

/// Tiles: their layout, appending to them, and proofs from few of them.
class TilesTest {
    /// Source: c2sp.org/tlog-tiles, its examples 1234067 and a tree of size 70,000.
    @ParameterizedTest
    @CsvSource({
        "0, 1234067, 256, tile/0/x001/x234/067",
        "1, 1, 17, tile/1/001.p/17",
        "0, 0, 256, tile/0/000",
        "2, 999, 1, tile/2/999.p/1",
        "0, 1000, 256, tile/0/x001/000"
    })
    void pathsAreThoseOfTheSpecification(int level, long index, int width, String path) {
        assertThat(Tile.path(level, index, width)).isEqualTo(path);
    }

    @Test
    void seventyThousandLeavesTakeTheTilesOfTheSpecification() {
        var tiles = new TreeAppender((level, index, width) -> Optional.empty())
                .append(0, TileMap.leaves(70_000))
                .tiles();
        assertThat(tiles).hasSize(273 + 1 + 1 + 1 + 1);
        assertThat(tiles)
                .extracting(Tile::path)
                .contains("tile/0/272", "tile/0/273.p/112", "tile/1/000", "tile/1/001.p/17", "tile/2/000.p/1");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 255, 256, 257, 511, 512, 513, 65_535, 65_536, 65_537, 65_793})
    void appendingPieceByPieceGivesTheSameTree(int size) {
        var random = new Random(size);
        var leaves = TileMap.leaves(size);
        var store = new TileMap();
        var frontier = new Frontier();
        for (int done = 0; done < size; ) {
            int step = Math.min(size - done, 1 + random.nextInt(700));
            var batch = leaves.subList(done, done + step);
            var appended = new TreeAppender(store).append(done, batch);
            store.write(appended.tiles());
            batch.forEach(frontier::add);
            done += step;
            assertThat(appended.size()).isEqualTo(done);
            assertThat(appended.root()).isEqualTo(frontier.root());
        }
        assertThat(new Tiles(store, size).root()).isEqualTo(naive(leaves));
        assertThat(new Tiles(store, size).leaf(size - 1)).isEqualTo(leaves.getLast());
    }

    @Test
    void appendingNothingChangesNothing() {
        var appended = new TreeAppender(TileMap.of(TileMap.leaves(300))).append(300, List.of());
        assertThat(appended.tiles()).isEmpty();
        assertThat(appended.root()).isEqualTo(naive(TileMap.leaves(300)));
    }

    /// 256^3 and 256^5 leaves are too many to hash; of equal leaves every perfect subtree is known by its height.
    @ParameterizedTest
    @ValueSource(longs = {65_535, 65_536, 65_537, 16_777_215, 16_777_216, 16_777_217, 1_099_511_627_777L})
    void proofsOfHugeTreesTakeFewTiles(long size) {
        var equal = new EqualLeaves();
        var tiles = new Tiles(equal, size);
        assertThat(tiles.root()).isEqualTo(equal.root(size));
        for (long index : new long[] {0, 1, 255, size / 2, size - 2, size - 1}) {
            equal.reads = 0;
            var proof = new Tiles(equal, size).inclusion(index);
            assertThat(proof.verify(equal.perfect(0), tiles.root()).holds()).isTrue();
            assertThat(equal.reads)
                    .isLessThanOrEqualTo(2 * (1 + Long.numberOfTrailingZeros(Long.highestOneBit(size)) / 8));
        }
        for (long first : new long[] {1, 2, 255, 256, size / 3, size - 1}) {
            var proof = new Tiles(equal, size).consistency(first);
            assertThat(proof.verify(equal.root(first), tiles.root()).holds()).isTrue();
        }
    }

    @Test
    void anOlderTreeIsReadFromWiderTiles() {
        var leaves = TileMap.leaves(1_000);
        assertThat(new Tiles(TileMap.of(leaves), 777).root()).isEqualTo(naive(leaves.subList(0, 777)));
    }

    @Test
    void aTileThatIsGoneOrTooNarrowIsNamed() {
        TileStore nothing = (level, index, width) -> Optional.empty();
        assertThatThrownBy(() -> new Tiles(nothing, 300).root())
                .isInstanceOf(MissingTile.class)
                .hasMessageContaining("tile/1/000.p/1");
        var narrow = TileMap.of(TileMap.leaves(10));
        assertThatThrownBy(() -> new TreeAppender(narrow).append(11, TileMap.leaves(1)))
                .isInstanceOf(MissingTile.class)
                .hasMessageContaining("tile/0/000.p/11");
    }

    @Test
    void bytesThatAreNoHashesAreRefused() {
        for (int length : new int[] {0, 31, 33, 257 * 32}) {
            assertThatThrownBy(() -> new Tile(0, 0, new byte[length]))
                    .isInstanceOf(Malformed.class)
                    .hasMessageContaining(length + " bytes");
        }
    }

    private static Hash naive(List<Hash> leaves) {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int k = Integer.highestOneBit(leaves.size() - 1);
        return TreeHasher.node(naive(leaves.subList(0, k)), naive(leaves.subList(k, leaves.size())));
    }

    /// A tree of any size whose leaves are all the same.
    private static final class EqualLeaves implements TileStore {
        private final List<Hash> byHeight = new ArrayList<>(List.of(TreeHasher.leaf(new byte[0])));
        private int reads;

        Hash perfect(int height) {
            while (byHeight.size() <= height) {
                byHeight.add(TreeHasher.node(byHeight.getLast(), byHeight.getLast()));
            }
            return byHeight.get(height);
        }

        Hash root(long size) {
            long k = Long.highestOneBit(size);
            var left = perfect(Long.numberOfTrailingZeros(k));
            return k == size ? left : TreeHasher.node(left, root(size - k));
        }

        @Override
        public Optional<Tile> read(int level, long index, int width) {
            reads++;
            var packed = new byte[width * Hash.LENGTH];
            for (int place = 0; place < width; place++) {
                perfect(level * Tile.HEIGHT).into(packed, place);
            }
            return Optional.of(new Tile(level, index, packed));
        }
    }
}
