package org.tuichu.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.tuichu.proof.Hash;
import org.tuichu.proof.bundle.Bundle;
import org.tuichu.proof.bundle.BundleWriter;
import org.tuichu.proof.bundle.EntryLine;
import org.tuichu.proof.bundle.RowLine;
import org.tuichu.proof.entry.Entry;
import org.tuichu.proof.entry.Party;
import org.tuichu.proof.entry.RowName;
import org.tuichu.proof.entry.RowState;
import org.tuichu.proof.entry.Subject;
import org.tuichu.proof.note.Algorithm;
import org.tuichu.proof.note.Checkpoint;
import org.tuichu.proof.note.SignerKey;
import org.tuichu.proof.tree.Tile;
import org.tuichu.proof.tree.TileStore;
import org.tuichu.proof.tree.Tiles;
import org.tuichu.proof.tree.TreeAppender;

/// An exported ledger of reports, each rewriting one of 20,000 duties, in a temporary file; and trees without entries.
final class SampleBundle {
    private static final int DUTIES = 20_000;
    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

    private Path file = Path.of("");

    void write(int entries) throws IOException {
        file = Files.createTempFile("tuichu-bench", ".zip");
        file.toFile().deleteOnExit();
        var lines = IntStream.range(0, entries).mapToObj(SampleBundle::line).toList();
        var leaves = lines.stream().map(line -> line.entry().leaf()).toList();
        var appended = new TreeAppender(new Grown()).append(0, leaves);
        var key = SignerKey.generate("bench.example/log", Algorithm.ED25519, new SecureRandom());
        try (var bundle = new BundleWriter(Files.newOutputStream(file))) {
            var checkpoint = Checkpoint.of("bench.example/log", appended.size(), appended.root());
            bundle.checkpoint(checkpoint.signed(List.of(key)), List.of(key.verifier()));
            bundle.entries(lines.iterator());
            bundle.tiles(appended.tiles().iterator());
            bundle.rows(IntStream.range(Math.max(0, entries - DUTIES), entries)
                    .mapToObj(SampleBundle::row)
                    .iterator());
        }
    }

    Bundle open() {
        return new Bundle(file);
    }

    private static RowLine row(int number) {
        return new RowLine(
                new RowName("duty", String.valueOf(number % DUTIES)),
                1,
                "{\"id\": %d, \"step\": %d}".formatted(number % DUTIES, number));
    }

    private static EntryLine line(int number) {
        var payload = "{\"note\":\"第" + number + "次进度：已完成现场核查，" + "拆除设备清单已附。".repeat(6) + "\"}";
        var row = row(number);
        var entry = new Entry(
                number + 1,
                START.plusMillis(number * 41L),
                new Party("31", "王芳"),
                new Party("5", "大洼区工业和信息化局"),
                "21.2111.211104",
                null,
                "duty.reported",
                new Subject("duty", row.name().key()),
                Entry.payloadHash(payload),
                List.of(new RowState("duty", 1, row.name().key(), row.digest())),
                List.of());
        return new EntryLine(number, entry, payload);
    }

    /// The tree of leaves that are told apart by their number.
    static Grown grown(int leaves) {
        var hashes = LongStream.range(0, leaves)
                .mapToObj(number -> Hash.sha256(Long.toString(number).getBytes(StandardCharsets.US_ASCII)))
                .toList();
        var tree = new Grown();
        tree.write(new TreeAppender(tree).append(0, new ArrayList<>(hashes)).tiles());
        return tree;
    }

    /// Tiles in memory.
    static final class Grown implements TileStore {
        private final Map<String, Tile> tiles = new HashMap<>();

        void write(List<Tile> changed) {
            changed.forEach(tile -> tiles.put(tile.level() + "/" + tile.index(), tile));
        }

        Tiles tiles(long size) {
            return new Tiles(this, size);
        }

        @Override
        public Optional<Tile> read(int level, long index, int width) {
            return Optional.ofNullable(tiles.get(level + "/" + index));
        }
    }
}
