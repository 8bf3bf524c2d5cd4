package org.tuichu.proof.bundle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.tuichu.proof.Hash;
import org.tuichu.proof.entry.Entry;
import org.tuichu.proof.entry.Json;
import org.tuichu.proof.entry.Party;
import org.tuichu.proof.entry.RowName;
import org.tuichu.proof.entry.RowState;
import org.tuichu.proof.entry.Subject;
import org.tuichu.proof.note.Algorithm;
import org.tuichu.proof.note.Checkpoint;
import org.tuichu.proof.note.SignerKey;
import org.tuichu.proof.note.VerifierKey;
import org.tuichu.proof.tree.TileMap;
import org.tuichu.proof.tree.TreeAppender;

/// A made-up ledger: duties that move on, rows that are rewritten and removed, files that come with them.
final class SampleLedger {
    static final SignerKey LOG = SignerKey.generate("tuichu.example/county", Algorithm.ED25519, seeded());
    static final SignerKey WITNESS = SignerKey.generate("tuichu.example/city", Algorithm.COSIGNATURE_V1, seeded());
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    /// The same keys in every run, so that every run makes the same edits to the same bytes.
    private static SecureRandom seeded() {
        try {
            var seeded = SecureRandom.getInstance("SHA1PRNG");
            seeded.setSeed(1);
            return seeded;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private final Random random;
    private final Map<RowName, RowLine> rows = new LinkedHashMap<>();
    private final List<EntryLine> lines = new ArrayList<>();
    private final Map<Hash, byte[]> files = new LinkedHashMap<>();

    SampleLedger(long seed, int entries) {
        random = new Random(seed);
        for (int sequence = 0; sequence < entries; sequence++) {
            lines.add(act(sequence));
        }
    }

    List<VerifierKey> keys() {
        return List.of(LOG.verifier(), WITNESS.verifier());
    }

    private EntryLine act(int sequence) {
        var payload = Json.Members.of(Map.of(
                        "note", new Json.Text("进度 \"" + random.nextInt(1000) + "\"\n已报"),
                        "done", new Json.Truth(random.nextBoolean())))
                .text();
        var states = new ArrayList<RowState>();
        int duty = random.nextInt(30);
        for (int count = random.nextInt(3); count > 0; count--) {
            states.add(write(new RowName("duty", String.valueOf(duty++))));
        }
        var entry = new Entry(
                1_000 + sequence,
                NINE.plusMillis(sequence * 37L),
                new Party("31", "王芳"),
                random.nextBoolean() ? new Party("5", "大洼区工信局") : null,
                "21.2111.211104",
                random.nextInt(5) == 0 ? new Party("32", "李强") : null,
                "duty.reported",
                new Subject("duty", String.valueOf(random.nextInt(30))),
                Entry.payloadHash(payload),
                states,
                random.nextInt(10) == 0 ? List.of(file()) : List.of());
        return new EntryLine(sequence, entry, payload);
    }

    private RowState write(RowName name) {
        if (rows.containsKey(name) && random.nextInt(6) == 0) {
            rows.remove(name);
            return new RowState(name.table(), 1, name.key(), null);
        }
        var text = "{\"id\": " + name.key() + ", \"progress\": \"第" + random.nextInt(1000) + "步\"}";
        var row = new RowLine(name, 1 + random.nextInt(2), text);
        rows.put(name, row);
        return new RowState(name.table(), row.edition(), name.key(), row.digest());
    }

    private Hash file() {
        var content = new byte[1 + random.nextInt(2_000)];
        random.nextBytes(content);
        files.put(Hash.sha256(content), content);
        return Hash.sha256(content);
    }

    Path write(Path file) {
        var leaves = lines.stream().map(line -> line.entry().leaf()).toList();
        var appended = new TreeAppender(new TileMap()).append(0, leaves);
        var note = Checkpoint.of(LOG.verifier().name(), appended.size(), appended.root())
                .signed(List.of(LOG));
        try (var bundle = new BundleWriter(Files.newOutputStream(file))) {
            bundle.checkpoint(note.with(WITNESS.cosign(note.text(), NINE)), keys());
            bundle.entries(lines.iterator());
            bundle.tiles(appended.tiles().iterator());
            bundle.rows(rows.values().iterator());
            for (var content : files.entrySet()) {
                bundle.file(content.getKey(), new ByteArrayInputStream(content.getValue()));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return file;
    }

    static Map<String, byte[]> parts(Path file) {
        try (var zip = new ZipFile(file.toFile())) {
            var parts = new TreeMap<String, byte[]>();
            for (var entry : Collections.list(zip.entries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
            return parts;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Path zip(Map<String, byte[]> parts, Path file) {
        try (OutputStream out = Files.newOutputStream(file);
                var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return file;
    }
}
