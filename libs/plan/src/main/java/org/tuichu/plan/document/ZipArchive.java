package org.tuichu.plan.document;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;
import org.tuichu.plan.Limits;
import org.tuichu.plan.PlanRefused;
import org.tuichu.plan.PlanRefused.Reason;

/// A zip archive in memory, unpacked entry by entry on demand. Source: PKWARE APPNOTE 6.3.10.
///
/// Sizes are believed to no one's harm: what the directory claims is checked against the limit first, then the bytes
/// that really come out are counted. Archives inside the archive are never opened.
final class ZipArchive {
    private static final int MOST_ENTRIES = 20_000;
    /// Unpacked bytes from which the ratio counts: small files of blanks may shrink to anything.
    private static final int RATIO_FROM = 4 << 20;
    /// Unpacked bytes per packed byte; text of real documents stays below 60.
    private static final int MOST_RATIO = 250;

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private record Entry(int flags, int method, long crc, long packed, long unpacked, long offset) {
        boolean encrypted() {
            return (flags & 1) != 0;
        }
    }

    private final ByteBuffer bytes;
    private final Limits limits;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private long unpackedSoFar;

    private ZipArchive(byte[] content, Limits limits) {
        this.bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        this.limits = limits;
    }

    static ZipArchive open(byte[] content, Limits limits) {
        ZipArchive zip = new ZipArchive(content, limits);
        zip.readDirectory();
        return zip;
    }

    private void readDirectory() {
        int end = endOfDirectory();
        int count = bytes.getShort(end + 10) & 0xFFFF;
        if (count > MOST_ENTRIES) {
            throw Refusals.tooLarge("zip entries", count, MOST_ENTRIES);
        }
        long at = bytes.getInt(end + 16) & 0xFFFFFFFFL;
        long claimed = 0;
        for (int i = 0; i < count; i++) {
            at = readEntry(at, end);
        }
        for (Entry entry : entries.values()) {
            claimed += entry.unpacked();
        }
        requireUnpacked(claimed);
    }

    private int endOfDirectory() {
        int lowest = Math.max(0, bytes.limit() - END_LENGTH - LONGEST_COMMENT);
        for (int at = bytes.limit() - END_LENGTH; at >= lowest; at--) {
            if (bytes.getInt(at) == END_SIGNATURE) {
                return at;
            }
        }
        throw Refusals.damaged("zip archive cut off: no directory at its end");
    }

    private long readEntry(long at, int directoryEnd) {
        if (at + ENTRY_LENGTH > directoryEnd || bytes.getInt((int) at) != ENTRY_SIGNATURE) {
            throw Refusals.damaged("zip directory broken at byte " + at);
        }
        int from = (int) at;
        int nameLength = bytes.getShort(from + 28) & 0xFFFF;
        int rest = (bytes.getShort(from + 30) & 0xFFFF) + (bytes.getShort(from + 32) & 0xFFFF);
        long next = at + ENTRY_LENGTH + nameLength + rest;
        if (next > directoryEnd) {
            throw Refusals.damaged("zip directory broken at byte " + at);
        }
        String name = new String(bytes.array(), from + ENTRY_LENGTH, nameLength, StandardCharsets.UTF_8);
        Entry entry = new Entry(
                bytes.getShort(from + 8),
                bytes.getShort(from + 10) & 0xFFFF,
                bytes.getInt(from + 16) & 0xFFFFFFFFL,
                bytes.getInt(from + 20) & 0xFFFFFFFFL,
                bytes.getInt(from + 24) & 0xFFFFFFFFL,
                bytes.getInt(from + 42) & 0xFFFFFFFFL);
        entries.putIfAbsent(key(name), entry);
        return next;
    }

    /// Names are matched without case and leading slash, with `/` between folders, as office programs do.
    private static String key(String name) {
        String path = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return path.startsWith("/") ? path.substring(1) : path;
    }

    boolean has(String name) {
        return entries.containsKey(key(name));
    }

    Set<String> names() {
        return entries.keySet();
    }

    /// The unpacked bytes of an entry; empty where there is no such entry.
    Optional<byte[]> find(String name) {
        @Nullable Entry entry = entries.get(key(name));
        return entry == null ? Optional.empty() : Optional.of(unpack(name, entry));
    }

    byte[] get(String name) {
        return find(name).orElseThrow(() -> Refusals.damaged("archive without " + name));
    }

    private byte[] unpack(String name, Entry entry) {
        if (entry.encrypted()) {
            throw new PlanRefused(Reason.ENCRYPTED, "zip entry " + name + " needs a password");
        }
        byte[] unpacked = inflateAt(name, entry);
        CRC32 sum = new CRC32();
        sum.update(unpacked);
        if (sum.getValue() != entry.crc()) {
            throw Refusals.damaged("check sum of " + name + " is wrong");
        }
        return unpacked;
    }

    private byte[] inflateAt(String name, Entry entry) {
        long local = entry.offset();
        if (local + LOCAL_LENGTH > bytes.limit() || bytes.getInt((int) local) != LOCAL_SIGNATURE) {
            throw Refusals.damaged("zip entry " + name + " is not where the directory says");
        }
        int from = (int) local;
        long start = local + LOCAL_LENGTH + (bytes.getShort(from + 26) & 0xFFFF) + (bytes.getShort(from + 28) & 0xFFFF);
        if (start + entry.packed() > bytes.limit()) {
            throw Refusals.damaged("zip entry " + name + " cut off");
        }
        return switch (entry.method()) {
            case STORED -> stored((int) start, (int) entry.packed());
            case DEFLATED -> inflate(name, (int) start, (int) entry.packed());
            default -> throw Refusals.damaged("zip entry " + name + " packed by method " + entry.method());
        };
    }

    private byte[] stored(int start, int length) {
        unpackedSoFar += length;
        requireUnpacked(unpackedSoFar);
        byte[] copy = new byte[length];
        bytes.get(start, copy);
        return copy;
    }

    private byte[] inflate(String name, int start, int length) {
        ByteArrayOutputStream unpacked = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        try (Inflater inflater = new Inflater(true)) {
            inflater.setInput(bytes.array(), start, length);
            while (!inflater.finished()) {
                int read = inflater.inflate(buffer);
                if (read == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw Refusals.damaged("zip entry " + name + " cut off");
                }
                unpacked.write(buffer, 0, read);
                unpackedSoFar += read;
                requireUnpacked(unpackedSoFar);
                requireRatio(name, unpacked.size(), length);
            }
        } catch (DataFormatException broken) {
            throw Refusals.damaged("zip entry " + name + " is broken", broken);
        }
        return unpacked.toByteArray();
    }

    private void requireUnpacked(long figure) {
        if (figure > limits.unpackedBytes()) {
            throw Refusals.tooLarge("unpackedBytes", figure, limits.unpackedBytes());
        }
    }

    private static void requireRatio(String name, long unpacked, long packed) {
        if (unpacked > RATIO_FROM && unpacked > MOST_RATIO * packed) {
            throw Refusals.tooLarge("ratio of zip entry " + name, unpacked / Math.max(1, packed), MOST_RATIO);
        }
    }
}
