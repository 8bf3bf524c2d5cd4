package org.tuichu.proof.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tuichu.proof.Hash;
import org.tuichu.proof.Vectors;
import org.tuichu.proof.second.Rfc9162;

/// The reference tree of Certificate Transparency, for both verifiers.
class ReferenceVectorsTest {
    private static final String FILE = "merkle.txt";
    private static final List<String> LEAVES = Vectors.of(FILE, "leaf").stream()
            .map(line -> line.getFirst().replace("-", ""))
            .toList();
    private static final List<Hash> HASHES =
            LEAVES.stream().map(HexFormat.of()::parseHex).map(TreeHasher::leaf).toList();
    private static final List<List<String>> ROOTS = Vectors.of(FILE, "root");

    @Test
    void rootsAreThoseOfTheReference() {
        for (var line : ROOTS) {
            int size = Integer.parseInt(line.getFirst());
            var leaves = HASHES.subList(0, size);
            var frontier = new Frontier();
            leaves.forEach(frontier::add);
            assertThat(new Tiles(TileMap.of(leaves), size).root().hex()).isEqualTo(line.get(1));
            assertThat(frontier.root().hex()).isEqualTo(line.get(1));
            assertThat(Rfc9162.mth(
                            LEAVES.subList(0, size).stream().map(Rfc9162::leaf).toList()))
                    .isEqualTo(line.get(1));
        }
    }

    @Test
    void inclusionProofsAreThoseOfTheReference() {
        for (var line : Vectors.of(FILE, "inclusion")) {
            int index = Integer.parseInt(line.getFirst());
            int size = Integer.parseInt(line.get(1));
            var path = line.subList(2, line.size());
            var proof = new Tiles(TileMap.of(HASHES), size).inclusion(index);
            assertThat(proof.path()).extracting(Hash::hex).isEqualTo(path);
            assertThat(proof.verify(HASHES.get(index), root(size)).holds()).isTrue();
            assertThat(Rfc9162.included(
                            index,
                            size,
                            HASHES.get(index).hex(),
                            path,
                            root(size).hex()))
                    .isTrue();
        }
    }

    @Test
    void consistencyProofsAreThoseOfTheReference() {
        for (var line : Vectors.of(FILE, "consistency")) {
            int first = Integer.parseInt(line.getFirst());
            int second = Integer.parseInt(line.get(1));
            var path = line.subList(2, line.size());
            var proof = new Tiles(TileMap.of(HASHES), second).consistency(first);
            assertThat(proof.path()).extracting(Hash::hex).isEqualTo(path);
            assertThat(proof.verify(root(first), root(second)).holds()).isTrue();
            assertThat(Rfc9162.consistent(
                            first, second, root(first).hex(), root(second).hex(), path))
                    .isTrue();
        }
    }

    private static Hash root(int size) {
        return Hash.ofHex(ROOTS.get(size).get(1));
    }
}
