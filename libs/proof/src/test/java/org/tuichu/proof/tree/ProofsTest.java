package org.tuichu.proof.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tuichu.proof.Hash;
import org.tuichu.proof.second.Rfc9162;

/// Every size from 0 to 300: every proof holds for both verifiers, and no damaged one does.
@Tag("drill")
class ProofsTest {
    private static final int LARGEST = 300;
    private static final List<Hash> LEAVES = TileMap.leaves(LARGEST);
    private static final TileMap TREE = TileMap.of(LEAVES);
    private static final List<Hash> ROOTS = IntStream.rangeClosed(0, LARGEST)
            .mapToObj(size -> new Tiles(TREE, size).root())
            .toList();

    @Test
    void everyRootIsTheOneTheRfcDefines() {
        for (int size = 0; size <= LARGEST; size++) {
            var leaves = LEAVES.subList(0, size).stream().map(Hash::hex).toList();
            assertThat(ROOTS.get(size).hex()).isEqualTo(Rfc9162.mth(leaves));
        }
    }

    @Test
    void everyInclusionProofHolds() {
        var random = new Random(1);
        for (int size = 1; size <= LARGEST; size++) {
            var tiles = new Tiles(TREE, size);
            for (int index = 0; index < size; index++) {
                var proof = tiles.inclusion(index);
                assertThat(agreed(proof, LEAVES.get(index), ROOTS.get(size))).isTrue();
                for (var damaged : damaged(proof.path(), random)) {
                    var other = new InclusionProof(index, size, damaged);
                    assertThat(agreed(other, LEAVES.get(index), ROOTS.get(size)))
                            .isFalse();
                }
                assertThat(agreed(proof, LEAVES.get((index + 1) % LARGEST), ROOTS.get(size)))
                        .isFalse();
            }
        }
    }

    @Test
    void everyConsistencyProofHolds() {
        var random = new Random(2);
        for (int second = 0; second <= LARGEST; second++) {
            var tiles = new Tiles(TREE, second);
            for (int first = 0; first <= second; first++) {
                var proof = tiles.consistency(first);
                assertThat(agreed(proof, ROOTS.get(first), ROOTS.get(second))).isTrue();
                for (var damaged : damaged(proof.path(), random)) {
                    var other = new ConsistencyProof(first, second, damaged);
                    assertThat(agreed(other, ROOTS.get(first), ROOTS.get(second)))
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 8, 9, 255, 256, 257, 300})
    void anyFlippedBitOfAProofIsFound(int size) {
        var leaf = LEAVES.get(size / 2);
        var proof = new Tiles(TREE, size).inclusion(size / 2);
        for (int bit = 0; bit < proof.path().size() * Hash.LENGTH * Byte.SIZE; bit++) {
            var other = new InclusionProof(size / 2, size, flipped(proof.path(), bit));
            assertThat(agreed(other, leaf, ROOTS.get(size))).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 4, 6, 7, Long.MAX_VALUE})
    void anotherIndexOrSizeIsRefused(long wrong) {
        var proof = new Tiles(TREE, 9).inclusion(5);
        assertThat(agreed(new InclusionProof(wrong, 9, proof.path()), LEAVES.get(5), ROOTS.get(9)))
                .isFalse();
        assertThat(agreed(new InclusionProof(5, wrong, proof.path()), LEAVES.get(5), ROOTS.get(9)))
                .isFalse();
        var growth = new Tiles(TREE, 9).consistency(5);
        assertThat(agreed(new ConsistencyProof(wrong, 9, growth.path()), ROOTS.get(5), ROOTS.get(9)))
                .isFalse();
        assertThat(agreed(new ConsistencyProof(5, wrong, growth.path()), ROOTS.get(5), ROOTS.get(9)))
                .isFalse();
    }

    @Test
    void rootsThatAreSwappedOrOthersAreRefused() {
        var growth = new Tiles(TREE, 9).consistency(5);
        assertThat(growth.verify(ROOTS.get(9), ROOTS.get(5))).isInstanceOf(ProofCheck.OtherRoot.class);
        assertThat(growth.verify(ROOTS.get(5), ROOTS.get(8)).holds()).isFalse();
        assertThat(new ConsistencyProof(0, 9, List.of())
                        .verify(ROOTS.get(1), ROOTS.get(9))
                        .holds())
                .isFalse();
        assertThat(new ConsistencyProof(9, 9, List.of())
                        .verify(ROOTS.get(9), ROOTS.get(8))
                        .holds())
                .isFalse();
    }

    /// One flipped bit, one hash less at either end, one more at either end, two hashes swapped.
    private static List<List<Hash>> damaged(List<Hash> path, Random random) {
        var stranger = TreeHasher.leaf(new byte[] {(byte) random.nextInt()});
        var all = new ArrayList<>(List.of(with(path, 0, stranger), with(path, path.size(), stranger)));
        if (!path.isEmpty()) {
            all.add(flipped(path, random.nextInt(path.size() * Hash.LENGTH * Byte.SIZE)));
            all.add(path.subList(1, path.size()));
            all.add(path.subList(0, path.size() - 1));
            all.add(with(path, 0, path.getFirst()));
        }
        if (path.size() > 1) {
            var swapped = new ArrayList<>(path);
            int place = random.nextInt(path.size() - 1);
            swapped.add(place, swapped.remove(place + 1));
            all.add(swapped);
        }
        return all;
    }

    private static List<Hash> with(List<Hash> path, int place, Hash more) {
        var longer = new ArrayList<>(path);
        longer.add(place, more);
        return longer;
    }

    private static List<Hash> flipped(List<Hash> path, int bit) {
        var other = new ArrayList<>(path);
        int place = bit / (Hash.LENGTH * Byte.SIZE);
        var bytes = path.get(place).bytes();
        bytes[bit / Byte.SIZE % Hash.LENGTH] ^= (byte) (1 << (bit % Byte.SIZE));
        other.set(place, Hash.of(bytes));
        return other;
    }

    /// What both verifiers say; they must say the same.
    private static boolean agreed(InclusionProof proof, Hash leaf, Hash root) {
        boolean holds = proof.verify(leaf, root).holds();
        var path = proof.path().stream().map(Hash::hex).toList();
        assertThat(Rfc9162.included(proof.index(), proof.size(), leaf.hex(), path, root.hex()))
                .isEqualTo(holds);
        return holds;
    }

    private static boolean agreed(ConsistencyProof proof, Hash first, Hash second) {
        boolean holds = proof.verify(first, second).holds();
        var path = proof.path().stream().map(Hash::hex).toList();
        assertThat(Rfc9162.consistent(proof.first(), proof.second(), first.hex(), second.hex(), path))
                .isEqualTo(holds);
        return holds;
    }
}
