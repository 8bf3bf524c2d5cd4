package org.tuichu.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.tuichu.proof.bundle.BundleWriter;
import org.tuichu.proof.bundle.LedgerCopy;
import org.tuichu.proof.note.Checkpoint;
import org.tuichu.proof.note.SignedNote;
import org.tuichu.proof.note.VerifierKey;
import org.tuichu.proof.tree.Tile;

/// Writes what a database has of the ledger into a bundle, within the caller's snapshot.
final class ExportLedger {
    private final DatabaseCopy copy;
    private final List<VerifierKey> keys;

    ExportLedger(DatabaseCopy copy, List<VerifierKey> keys) {
        this.copy = copy;
        this.keys = keys;
    }

    /// Entries, cosignatures, tiles, rows, and the content of each recorded file. Empty ledgers have nothing to export.
    void write(SignedNote newest, OutputStream out) throws IOException {
        var size = Checkpoint.parse(newest.text()).size();
        try (var bundle = new BundleWriter(out)) {
            bundle.checkpoint(newest, keys);
            bundle.cosigned(copy.cosignedNotes(), copy.witnesses());
            copy.entryLines(bundle::entries);
            bundle.tiles(tiles(size));
            copy.rowLines(bundle::rows);
            copy.files(contents(bundle));
        }
    }

    private static LedgerCopy.Contents contents(BundleWriter bundle) {
        return (sha256, content) -> {
            try {
                bundle.file(sha256, content);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        };
    }

    /// Every tile of a tree of that size, level by level, in its exact width.
    private Iterator<Tile> tiles(long size) {
        var levels = IntStream.iterate(0, level -> hashes(size, level) > 0, level -> level + 1);
        return levels.boxed()
                .flatMap(level -> ofLevel(level, hashes(size, level)))
                .iterator();
    }

    private static long hashes(long size, int level) {
        return size >> (level * Tile.HEIGHT);
    }

    private Stream<Tile> ofLevel(int level, long hashes) {
        return LongStream.range(0, (hashes + Tile.WIDTH - 1) / Tile.WIDTH)
                .mapToObj(index -> tile(level, index, (int) Math.min(Tile.WIDTH, hashes - index * Tile.WIDTH)));
    }

    private Tile tile(int level, long index, int width) {
        return copy.tiles()
                .read(level, index, width)
                .orElseThrow(() -> new IllegalStateException("the record lacks " + Tile.path(level, index, width)));
    }
}
