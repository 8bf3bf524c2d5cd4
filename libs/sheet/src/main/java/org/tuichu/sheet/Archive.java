package org.tuichu.sheet;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.tuichu.sheet.SheetRefused.Reason;

/// The parts of an xlsx, found by the archive's directory as office programs do, and inflated up to a limit whatever
/// the archive says of their sizes. Names are told apart as Windows does: some producers write `xl\Workbook.xml`.
final class Archive implements AutoCloseable {
    private static final byte[] MARK = {'P', 'K', 3, 4};

    private final ZipFile zip;
    private final SheetLimits limits;
    private final Map<String, ZipEntry> parts = new HashMap<>();

    private Archive(ZipFile zip, SheetLimits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    static boolean begins(byte[] head) {
        return head.length >= MARK.length && Arrays.equals(head, 0, MARK.length, MARK, 0, MARK.length);
    }

    static Archive of(Path file, SheetLimits limits) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException | EOFException broken) {
            throw new SheetRefused(Reason.DAMAGED, "", broken);
        }
        var archive = new Archive(zip, limits);
        try {
            archive.list();
        } catch (SheetRefused refused) {
            zip.close();
            throw refused;
        }
        return archive;
    }

    private void list() {
        if (zip.size() > limits.parts()) {
            throw new SheetRefused(Reason.TOO_MANY_PARTS, "", limits.parts());
        }
        zip.stream().forEach(entry -> {
            if (parts.put(key(entry.getName()), entry) != null) {
                throw new SheetRefused(Reason.DAMAGED, entry.getName());
            }
        });
    }

    private static String key(String name) {
        String slashed = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return slashed.startsWith("/") ? slashed.substring(1) : slashed;
    }

    boolean has(String part) {
        return parts.containsKey(key(part));
    }

    /// In any folder.
    boolean hasFile(String name) {
        String file = "/" + key(name);
        return parts.keySet().stream().anyMatch(part -> part.endsWith(file));
    }

    PartStream open(String part) {
        ZipEntry entry = parts.get(key(part));
        if (entry == null) {
            throw new SheetRefused(Reason.DAMAGED, part);
        }
        try {
            return new PartStream(zip.getInputStream(entry), part, entry.getCrc(), limits.inflated());
        } catch (ZipException | EOFException broken) {
            throw new SheetRefused(Reason.DAMAGED, part, broken);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
