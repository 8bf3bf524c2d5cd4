package org.tuichu.evidence.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tuichu.evidence.content.Told.Reason;

/// Looks into a zip by its list of contents; nothing is inflated. Source: APPNOTE 6.3.10 §4.3.12, §4.3.16.
final class ZipLook {
    private static final int END_RECORD = 22;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int ENTRY_HEAD = 46;
    private static final int LARGEST_LIST = 4 << 20;

    private ZipLook() {}

    static Told tell(Octets content) throws IOException {
        var listing = listing(content);
        if (listing.isEmpty()) {
            return Told.not(Reason.DAMAGED);
        }
        var names = names(listing.get());
        return names.isEmpty() ? Told.not(Reason.DAMAGED) : judged(names.get());
    }

    /// Whether a zip ends the file, whatever it begins with.
    static boolean ends(Octets content) throws IOException {
        return listing(content).isPresent();
    }

    private static Told judged(Set<String> names) {
        if (names.stream().anyMatch(name -> name.endsWith("vbaProject.bin"))) {
            return Told.not(Reason.MACROS);
        }
        if (names.contains("[Content_Types].xml")) {
            return names.contains("word/document.xml")
                    ? Told.is(FileKind.DOCX)
                    : names.contains("xl/workbook.xml") ? Told.is(FileKind.XLSX) : Told.not(Reason.UNKNOWN_KIND);
        }
        if (names.contains("OFD.xml")) {
            return Told.is(FileKind.OFD);
        }
        return names.stream().anyMatch(ZipLook::unsafe) ? Told.not(Reason.UNSAFE_ARCHIVE) : Told.is(FileKind.ZIP);
    }

    private static boolean unsafe(String name) {
        var path = name.replace('\\', '/');
        var lower = path.toLowerCase(Locale.ROOT);
        return path.startsWith("/")
                || path.matches("[A-Za-z]:.*")
                || ("/" + path + "/").contains("/../")
                || Executables.named(lower.substring(lower.lastIndexOf('.') + 1).strip());
    }

    private static Optional<byte[]> listing(Octets content) throws IOException {
        var from = Math.max(0, content.size() - END_RECORD - LONGEST_COMMENT);
        var tail = content.at(from, END_RECORD + LONGEST_COMMENT);
        for (var at = tail.length - END_RECORD; at >= 0; at--) {
            if (Octet.at(tail, at, "PK\5\6")) {
                var listing = listingBefore(content, tail, at, from + at);
                if (listing.isPresent()) {
                    return listing;
                }
            }
        }
        return Optional.empty();
    }

    /// The record at the end names the list's length; the list stands right before it, also where something was put
    /// before the archive. Archives beyond 4 GiB have another record: such a file is beyond every size limit.
    private static Optional<byte[]> listingBefore(Octets content, byte[] tail, int at, long end) throws IOException {
        var length = Octet.le32(tail, at + 12);
        var offset = end - length;
        if (length < ENTRY_HEAD || length > LARGEST_LIST || offset < 0) {
            return Optional.empty();
        }
        var bytes = content.at(offset, (int) length);
        return Octet.at(bytes, 0, "PK\1\2") ? Optional.of(bytes) : Optional.empty();
    }

    /// Every name in the list; empty where the list breaks off.
    private static Optional<Set<String>> names(byte[] list) {
        var names = new HashSet<String>();
        var at = 0;
        while (at < list.length) {
            if (list.length - at < ENTRY_HEAD || !Octet.at(list, at, "PK\1\2")) {
                return Optional.empty();
            }
            var nameLength = Octet.le16(list, at + 28);
            var next = at + ENTRY_HEAD + nameLength + Octet.le16(list, at + 30) + Octet.le16(list, at + 32);
            if (next > list.length) {
                return Optional.empty();
            }
            names.add(new String(list, at + ENTRY_HEAD, nameLength, StandardCharsets.UTF_8));
            at = next;
        }
        return Optional.of(names);
    }
}
