package org.tuichu.proof.bundle;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tuichu.proof.Hash;
import org.tuichu.proof.Malformed;
import org.tuichu.proof.note.Checkpoint;
import org.tuichu.proof.note.Opening;
import org.tuichu.proof.note.SignedNote;
import org.tuichu.proof.note.VerifierKey;
import org.tuichu.proof.tree.Frontier;
import org.tuichu.proof.tree.Tile;
import org.tuichu.proof.tree.TileStore;

/// Every checkpoint that was signed: by the key of the record, of the size it is kept under, and of the root that the
/// leaves had at that size.
final class CheckpointsCheck implements LedgerCopy.Checkpoints {
    private final List<VerifierKey> keys;
    private final TileStore tiles;
    private final long leaves;
    private final Findings findings;
    private final Frontier frontier = new Frontier();
    private @Nullable Tile tile;

    /// `leaves` of the tree hold and are all in its tiles; of larger checkpoints the root is not looked at.
    CheckpointsCheck(LedgerCopy copy, List<VerifierKey> trusted, long leaves, Findings findings) {
        this.keys = Stream.concat(trusted.stream(), keys(copy)).toList();
        this.tiles = copy.tiles();
        this.leaves = leaves;
        this.findings = findings;
    }

    /// None where one cannot be read, which is a finding of the newest checkpoint.
    private static Stream<VerifierKey> keys(LedgerCopy copy) {
        try {
            return copy.keys().stream().map(VerifierKey::parse).toList().stream();
        } catch (Malformed not) {
            return Stream.empty();
        }
    }

    @Override
    public void checkpoint(long size, byte[] bytes) {
        try {
            var note = SignedNote.parse(bytes);
            var checkpoint = Checkpoint.parse(note.text());
            if (checkpoint.size() != size) {
                refuse(size, "it says " + checkpoint.size());
            } else if (!(note.open(keys) instanceof Opening.Opened)) {
                refuse(size, "it is not signed by the key of the record");
            } else if (size <= leaves && !checkpoint.root().equals(root(size))) {
                refuse(size, "root " + checkpoint.root() + ", the record has " + root(size));
            }
        } catch (Malformed not) {
            refuse(size, not.sentence());
        }
    }

    /// Of that many leaves; checkpoints come in the order of their sizes, so that each tile is read once.
    private Hash root(long size) {
        while (frontier.size() < size) {
            frontier.add(leaf(frontier.size()));
        }
        return frontier.root();
    }

    private Hash leaf(long sequence) {
        long index = sequence / Tile.WIDTH;
        if (tile == null || tile.index() != index) {
            int width = (int) Math.min(Tile.WIDTH, leaves - index * Tile.WIDTH);
            tile = tiles.read(0, index, width)
                    .orElseThrow(() -> new IllegalStateException("tiles were found whole before"));
        }
        return tile.hash((int) (sequence % Tile.WIDTH));
    }

    private void refuse(long size, String reason) {
        findings.add(new Finding.CheckpointRefused("of size " + size + ": " + reason));
    }
}
