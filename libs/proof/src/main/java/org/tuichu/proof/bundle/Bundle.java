package org.tuichu.proof.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.tuichu.proof.Hash;
import org.tuichu.proof.Malformed;
import org.tuichu.proof.note.Checkpoint;
import org.tuichu.proof.note.SignedNote;
import org.tuichu.proof.tree.Tile;
import org.tuichu.proof.tree.TileStore;

/// A bundle on disk. Opening it fails only when it is no zip; everything else about it is a [Finding].
public final class Bundle implements LedgerCopy, AutoCloseable {
    /// Bytes of checkpoint, keys and head, each.
    private static final int MOST_BYTES = SignedNote.MOST_BYTES;

    private final ZipFile zip;

    /// [Malformed] when the file is no zip.
    public Bundle(Path file) {
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (IOException not) {
            throw new Malformed("bundle", 0, "is no zip that can be read: " + not.getMessage());
        }
    }

    @Override
    public byte[] checkpoint() {
        return small(Layout.CHECKPOINT);
    }

    @Override
    public List<String> keys() {
        return keyTexts(Layout.KEYS);
    }

    @Override
    public List<byte[]> cosigned() {
        return names().stream()
                .filter(Parts::isCosigned)
                .limit(SignedNote.MOST_SIGNATURES)
                .map(this::small)
                .toList();
    }

    @Override
    public List<String> cosigners() {
        return zip.getEntry(Layout.COSIGNERS) == null ? List.of() : keyTexts(Layout.COSIGNERS);
    }

    private List<String> keyTexts(String part) {
        var text = new String(small(part), StandardCharsets.UTF_8);
        if (!text.endsWith("\n")) {
            throw new Malformed(part, text.length(), "does not end in a newline");
        }
        return List.of(text.substring(0, text.length() - 1).split("\n", -1));
    }

    @Override
    public TileStore tiles() {
        return (level, index, width) -> {
            var bytes = bytes(Tile.path(level, index, width), Tile.WIDTH * Hash.LENGTH);
            return bytes.filter(found -> found.length == width * Hash.LENGTH)
                    .map(found -> new Tile(level, index, found));
        };
    }

    @Override
    public void entries(Lines lines) {
        lines(Layout.ENTRIES, lines);
    }

    @Override
    public void rows(Lines lines) {
        lines(Layout.ROWS, lines);
    }

    @Override
    public void files(Contents contents) {
        names().stream().filter(Parts::isFile).forEach(name -> {
            try (var in = open(name)) {
                contents.file(Parts.hash(name), in);
            } catch (IOException damaged) {
                contents.file(Parts.hash(name), InputStream.nullInputStream());
            }
        });
    }

    @Override
    public List<Finding> outside() {
        return new Parts(names(), size()).check(bytes(Layout.HEAD, MOST_BYTES));
    }

    /// The names of all parts, in their order; one that is there twice is named twice.
    private List<String> names() {
        var names = new ArrayList<String>();
        Collections.list(zip.entries()).stream().map(ZipEntry::getName).forEach(names::add);
        return names;
    }

    private Optional<Long> size() {
        try {
            return Optional.of(
                    Checkpoint.parse(SignedNote.parse(checkpoint()).text()).size());
        } catch (Malformed not) {
            return Optional.empty();
        }
    }

    private void lines(String part, Lines lines) {
        if (zip.getEntry(part) == null) {
            return;
        }
        try (var in = open(part)) {
            new LineSplitter(lines).split(in);
        } catch (IOException damaged) {
            lines.unreadable(0, "the compressed data are damaged: " + damaged.getMessage());
        }
    }

    private byte[] small(String part) {
        return bytes(part, MOST_BYTES).orElseThrow(() -> new Malformed(part, 0, "is missing or damaged"));
    }

    /// The content of a part; none when it is not there, damaged or longer than it may be.
    private Optional<byte[]> bytes(String part, int most) {
        if (zip.getEntry(part) == null) {
            return Optional.empty();
        }
        try (var in = open(part)) {
            var bytes = in.readNBytes(most + 1);
            return bytes.length > most ? Optional.empty() : Optional.of(bytes);
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    private InputStream open(String part) throws IOException {
        var in = zip.getInputStream(zip.getEntry(part));
        if (in == null) {
            throw new IOException("no part " + part);
        }
        return in;
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
