package org.tuichu.proof.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.tuichu.proof.Hash;
import org.tuichu.proof.entry.Json;
import org.tuichu.proof.note.Checkpoint;
import org.tuichu.proof.note.SignedNote;
import org.tuichu.proof.note.VerifierKey;
import org.tuichu.proof.tree.Tile;

/// Writes a ledger into one zip, part after part, in the order of the methods below; [#close] ends it.
///
/// Same content, same parts; nothing depends on when or where it was written.
public final class BundleWriter implements AutoCloseable {
    private static final FileTime NO_TIME = FileTime.fromMillis(315_532_800_000L);

    private final ZipOutputStream zip;
    private long files;

    public BundleWriter(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /// The checkpoint and the key of each of its signatures.
    public void checkpoint(SignedNote note, List<VerifierKey> keys) throws IOException {
        part(Layout.CHECKPOINT, note.format());
        part(Layout.KEYS, keys.stream().map(key -> key.text() + "\n").collect(Collectors.joining()));
    }

    /// Checkpoints that witnesses cosigned, of different sizes, and the keys of these witnesses; left out where there
    /// are none.
    public void cosigned(List<SignedNote> notes, List<VerifierKey> witnesses) throws IOException {
        for (var note : notes) {
            part(Layout.COSIGNED + Checkpoint.parse(note.text()).size(), note.format());
        }
        if (!notes.isEmpty()) {
            part(
                    Layout.COSIGNERS,
                    witnesses.stream().map(key -> key.text() + "\n").collect(Collectors.joining()));
        }
    }

    /// All entries of the checkpoint's size, in the order of their sequence.
    public void entries(Iterator<EntryLine> entries) throws IOException {
        open(Layout.ENTRIES);
        while (entries.hasNext()) {
            line(entries.next().text());
        }
        zip.closeEntry();
    }

    /// All tiles of the checkpoint's size, each in its exact width.
    public void tiles(Iterator<Tile> tiles) throws IOException {
        while (tiles.hasNext()) {
            var tile = tiles.next();
            open(tile.path());
            zip.write(tile.bytes());
            zip.closeEntry();
        }
    }

    /// All rows that stand.
    public void rows(Iterator<RowLine> rows) throws IOException {
        open(Layout.ROWS);
        while (rows.hasNext()) {
            line(rows.next().line());
        }
        zip.closeEntry();
    }

    /// The content of one file; any number of them, each once.
    public void file(Hash sha256, InputStream content) throws IOException {
        open(Layout.file(sha256));
        content.transferTo(zip);
        zip.closeEntry();
        files++;
    }

    /// Writes the head and ends the zip.
    @Override
    public void close() throws IOException {
        var head = Json.Members.of(Map.of("files", new Json.Whole(files), "format", new Json.Text(Layout.FORMAT)));
        part(Layout.HEAD, head.text() + "\n");
        zip.close();
    }

    private void part(String name, String text) throws IOException {
        open(name);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private void open(String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setLastModifiedTime(NO_TIME);
        zip.putNextEntry(entry);
    }

    private void line(String text) throws IOException {
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.write('\n');
    }
}
