package org.tuichu.sheets;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.tuichu.sheets.UnreadableWorkbook.Reason;

/// The parts of a workbook that may hold its tables, inflated up to a limit, whatever the archive says of its sizes.
///
/// They are found by the archive's directory, as office programs do, which needs a file: what streams through an
/// archive
/// refuses some that spreadsheets write.
final class Parts {
    private static final int LARGEST_MIB = 16;
    private static final int MOST_PARTS = 200;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final String MACROS = "xl/vbaProject.bin";

    private Parts() {}

    /// By name.
    static Map<String, byte[]> of(byte[] file) {
        if (file.length < ZIP.length || !Arrays.equals(file, 0, ZIP.length, ZIP, 0, ZIP.length)) {
            throw new UnreadableWorkbook(Reason.NOT_A_WORKBOOK);
        }
        try {
            var copy = Files.createTempFile("workbook", ".zip");
            try {
                return inflated(Files.write(copy, file));
            } finally {
                Files.delete(copy);
            }
        } catch (ZipException | EOFException e) {
            throw new UnreadableWorkbook(Reason.DAMAGED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, byte[]> inflated(Path archive) throws IOException {
        var parts = new HashMap<String, byte[]>();
        var left = LARGEST_MIB << 20;
        try (var zip = new ZipFile(archive.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw new UnreadableWorkbook(Reason.TOO_MANY_PARTS, "", MOST_PARTS);
            }
            for (var entry : Collections.list(zip.entries())) {
                if (entry.getName().equals(MACROS)) {
                    throw new UnreadableWorkbook(Reason.MACROS);
                }
                if (mayHoldTables(entry.getName())) {
                    var content = inflated(zip, entry, left);
                    left -= content.length;
                    if (parts.put(entry.getName(), content) != null) {
                        throw new UnreadableWorkbook(Reason.DAMAGED);
                    }
                }
            }
        }
        return parts;
    }

    private static boolean mayHoldTables(String name) {
        return name.startsWith("xl/") && (name.endsWith(".xml") || name.endsWith(".rels"));
    }

    private static byte[] inflated(ZipFile zip, ZipEntry entry, int most) throws IOException {
        try (var stream = zip.getInputStream(entry)) {
            var content = stream.readNBytes(most + 1);
            if (content.length > most) {
                throw new UnreadableWorkbook(Reason.INFLATES_TOO_FAR, "", LARGEST_MIB);
            }
            var sum = new CRC32();
            sum.update(content);
            if (sum.getValue() != entry.getCrc()) {
                throw new UnreadableWorkbook(Reason.DAMAGED);
            }
            return content;
        }
    }
}
