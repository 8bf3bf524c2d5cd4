package org.tuichu.ledger;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tuichu.proof.Hash;
import org.tuichu.proof.note.Algorithm;
import org.tuichu.proof.note.Checkpoint;
import org.tuichu.proof.note.SignedNote;
import org.tuichu.proof.note.SignerKey;
import org.tuichu.proof.note.WitnessRequest;
import org.tuichu.proof.tree.Tile;
import org.tuichu.proof.tree.Tiles;

/// Another deployment with a record of at most 256 acts, as much of it as its witness sees. `history` names what its
/// acts are: another history has the same key and other acts from the third on.
record WatchedCounty(SignerKey key, String history) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SHARED = 2;

    static WatchedCounty named(String name) {
        return new WatchedCounty(SignerKey.generate(name, Algorithm.ED25519, RANDOM), "first");
    }

    /// The same key, other acts.
    WatchedCounty rewritten() {
        return new WatchedCounty(key, "second");
    }

    /// The same name and acts, another key.
    WatchedCounty withAnotherKey() {
        return new WatchedCounty(named(key.verifier().name()).key, history);
    }

    SignedNote checkpoint(int size) {
        return Checkpoint.of(key.verifier().name(), size, tiles(size).root()).signed(List.of(key));
    }

    Hash root(int size) {
        return tiles(size).root();
    }

    WitnessRequest request(int old, int size) {
        return new WitnessRequest(tiles(size).consistency(old), checkpoint(size));
    }

    private Tiles tiles(int size) {
        var packed = new byte[size * Hash.LENGTH];
        IntStream.range(0, size)
                .forEach(at -> Hash.sha256(
                                new byte[] {(byte) at}, (at < SHARED ? "" : history).getBytes(StandardCharsets.UTF_8))
                        .into(packed, at));
        return new Tiles((level, index, width) -> Optional.of(new Tile(0, 0, packed)), size);
    }
}
