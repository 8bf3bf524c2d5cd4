package org.tuichu.evidence.content;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tuichu.evidence.content.Told.Reason;

/// Files of boxes: which of them, by the brands of the first box. Source: ISO/IEC 14496-12 §4.3, 23008-12 §10.
final class IsoMedia {
    private static final Set<String> HEIC = Set.of("heic", "heix", "heim", "heis");
    private static final Set<String> MP4 = Set.of(
            "isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "MSNV", "3gp4", "3gp5", "3gp6");

    private IsoMedia() {}

    static Told tell(byte[] head) {
        var brands = brands(head);
        if (brands.isEmpty()) {
            return Told.not(Reason.DAMAGED);
        }
        if (brands.getFirst().equals("qt  ")) {
            return Told.is(FileKind.MOV);
        }
        if (brands.stream().anyMatch(HEIC::contains)) {
            return Told.is(FileKind.HEIC);
        }
        return brands.stream().anyMatch(MP4::contains) ? Told.is(FileKind.MP4) : Told.not(Reason.UNKNOWN_KIND);
    }

    /// The major brand, then the compatible ones; the four bytes between them are a version.
    private static List<String> brands(byte[] head) {
        var end = Math.min(Octet.be32(head, 0), head.length);
        var brands = new ArrayList<String>();
        for (var at = 8; at + 4 <= end; at += at == 8 ? 8 : 4) {
            brands.add(new String(head, at, 4, StandardCharsets.ISO_8859_1));
        }
        return brands;
    }
}
