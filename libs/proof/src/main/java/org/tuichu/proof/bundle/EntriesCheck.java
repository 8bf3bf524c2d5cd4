package org.tuichu.proof.bundle;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tuichu.proof.Hash;
import org.tuichu.proof.Malformed;
import org.tuichu.proof.entry.Entry;
import org.tuichu.proof.entry.RowName;
import org.tuichu.proof.entry.RowState;
import org.tuichu.proof.note.Checkpoint;
import org.tuichu.proof.tree.Frontier;
import org.tuichu.proof.tree.MissingTile;
import org.tuichu.proof.tree.Tile;
import org.tuichu.proof.tree.TileStore;
import org.tuichu.proof.tree.Tiles;

/// Entries and payloads: each leaf against its tile, all leaves against the signed root.
final class EntriesCheck implements LedgerCopy.Lines {
    /// The state an entry left a row in, and which entry.
    record Newest(long sequence, RowState state) {}

    private static final String PART = "entries.jsonl";

    private final TileStore tiles;
    private final Optional<Checkpoint> checkpoint;
    private final Findings findings;
    private final Frontier frontier = new Frontier();
    private final Map<RowName, Newest> rows = new HashMap<>();
    private final Set<Hash> files = new HashSet<>();
    private long next;
    private @Nullable Tile tile;

    EntriesCheck(TileStore tiles, Optional<Checkpoint> checkpoint, Findings findings) {
        this.tiles = tiles;
        this.checkpoint = checkpoint;
        this.findings = findings;
    }

    @Override
    public void line(long number, String text) {
        try {
            check(EntryLine.parse(text));
        } catch (Malformed not) {
            unreadable(number, not.sentence());
        }
    }

    @Override
    public void unreadable(long number, String reason) {
        findings.add(new Finding.Unreadable(PART, number, reason));
        next++;
    }

    private void check(EntryLine line) {
        long sequence = line.sequence();
        if (sequence != next) {
            findings.add(new Finding.SequenceBroken(next, sequence));
        }
        next = sequence + 1;
        var leaf = line.entry().leaf();
        frontier.add(leaf);
        checkpoint.filter(signed -> sequence < signed.size()).ifPresent(signed -> checkLeaf(line, leaf, signed));
        var payload = Entry.payloadHash(line.payload());
        if (!payload.equals(line.entry().payload())) {
            findings.add(new Finding.PayloadDiffers(
                    sequence, line.entry().id(), line.entry().payload(), payload));
        }
        line.entry().rows().forEach(row -> rows.put(row.name(), new Newest(sequence, row)));
        files.addAll(line.entry().files());
    }

    private void checkLeaf(EntryLine line, Hash leaf, Checkpoint signed) {
        var kept = tile(line.sequence(), signed.size());
        int place = (int) (line.sequence() % Tile.WIDTH);
        if (kept == null || kept.hash(place).equals(leaf)) {
            return;
        }
        // whichever of the two hashes leads to the signed root is the right one; the other was altered
        boolean tileIsWrong = !findings.isFull() && leads(line.sequence(), leaf, signed);
        findings.add(
                tileIsWrong
                        ? new Finding.TileDiffers(kept.path(), place, leaf, kept.hash(place))
                        : new Finding.EntryDiffers(line.sequence(), line.entry().id(), kept.hash(place), leaf));
    }

    private boolean leads(long sequence, Hash leaf, Checkpoint signed) {
        try {
            return new Tiles(tiles, signed.size())
                    .inclusion(sequence)
                    .verify(leaf, signed.root())
                    .holds();
        } catch (MissingTile gone) {
            return false;
        }
    }

    /// The tile with that leaf; null when it is not there, which [TilesCheck] reports.
    private @Nullable Tile tile(long sequence, long size) {
        long index = sequence / Tile.WIDTH;
        int width = (int) Math.min(Tile.WIDTH, size - index * Tile.WIDTH);
        if (tile == null || tile.index() != index) {
            tile = tiles.read(0, index, width)
                    .filter(found -> found.width() >= width)
                    .orElse(null);
        }
        return tile;
    }

    void finish() {
        checkpoint.ifPresent(signed -> {
            if (frontier.size() != signed.size()) {
                findings.add(new Finding.SizeDiffers(signed.size(), frontier.size()));
            }
            if (!frontier.root().equals(signed.root())) {
                findings.add(new Finding.RootDiffers(signed.root(), frontier.root()));
            }
        });
    }

    Map<RowName, Newest> rows() {
        return rows;
    }

    Set<Hash> files() {
        return files;
    }

    /// Entries that could be read.
    long count() {
        return frontier.size();
    }
}
