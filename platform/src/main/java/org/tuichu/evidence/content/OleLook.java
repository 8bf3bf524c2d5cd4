package org.tuichu.evidence.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.tuichu.evidence.content.Told.Reason;

/// Looks into an OLE2 container. Its directory is a chain of sectors; the entries are found without following the
/// chain: each has 128 bytes at a multiple of 128 (sectors are multiples of that), its name, the name's length and
/// its type. Source: MS-CFB §2.6.1.
final class OleLook {
    private static final int ENTRY = 128;
    private static final int ENTRIES_AT_ONCE = 512;
    private static final Set<String> MACROS = Set.of("Macros", "_VBA_PROJECT_CUR", "_VBA_PROJECT", "VBA");
    private static final Set<String> ENCRYPTED = Set.of("EncryptedPackage", "EncryptionInfo");

    private OleLook() {}

    static Told tell(Octets content) throws IOException {
        var names = names(content);
        if (names.stream().anyMatch(MACROS::contains)) {
            return Told.not(Reason.MACROS);
        }
        if (names.stream().anyMatch(ENCRYPTED::contains)) {
            return Told.not(Reason.ENCRYPTED);
        }
        if (names.contains("WordDocument")) {
            return Told.is(FileKind.DOC);
        }
        return names.contains("Workbook") || names.contains("Book")
                ? Told.is(FileKind.XLS)
                : Told.not(Reason.UNKNOWN_KIND);
    }

    private static Set<String> names(Octets content) throws IOException {
        var names = new HashSet<String>();
        for (var offset = 0L; offset < content.size(); offset += ENTRY * ENTRIES_AT_ONCE) {
            var bytes = content.at(offset, ENTRY * ENTRIES_AT_ONCE);
            for (var entry = 0; entry + ENTRY <= bytes.length; entry += ENTRY) {
                addName(bytes, entry, names);
            }
        }
        return names;
    }

    /// Byte 64: length of the name in bytes with its end; byte 66: 1 storage, 2 stream.
    private static void addName(byte[] bytes, int entry, Set<String> names) {
        var length = Octet.le16(bytes, entry + 64) - 2;
        var type = bytes[entry + 66];
        if (length > 0 && length <= 62 && length % 2 == 0 && (type == 1 || type == 2)) {
            names.add(new String(bytes, entry, length, StandardCharsets.UTF_16LE));
        }
    }
}
