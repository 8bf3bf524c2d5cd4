package org.tuichu.evidence.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/// A file that begins as one thing and is another as well: an archive behind a picture or a document, a page inside a
/// picture. Cameras put pictures and short films behind the picture; that is none of it.
final class TwoInOne {
    private static final int BLOCK = 64 << 10;

    /// Long enough not to turn up by chance: the shortest has seven bytes, one in 10¹² positions of a photo.
    private static final List<byte[]> MARKUP = List.of(
            ascii("<script"),
            ascii("<!doctype"),
            ascii("<html>\n"),
            ascii("<html><"),
            ascii("<html lang"),
            ascii("<iframe"),
            ascii("<svg xmlns"));

    private static final int LONGEST =
            MARKUP.stream().mapToInt(mark -> mark.length).max().orElseThrow();

    private static final Set<FileKind> MAY_HOLD_MARKUP = Set.of(FileKind.PDF, FileKind.MP4, FileKind.MOV);

    private TwoInOne() {}

    static boolean hides(Octets content, FileKind kind) throws IOException {
        return ZipLook.ends(content) || (!MAY_HOLD_MARKUP.contains(kind) && holdsMarkup(content));
    }

    private static boolean holdsMarkup(Octets content) throws IOException {
        for (var offset = 0L; offset < content.size(); offset += BLOCK) {
            if (holdsMarkup(content.at(offset, BLOCK + LONGEST))) {
                return true;
            }
        }
        return false;
    }

    static boolean holdsMarkup(byte[] bytes) {
        for (var at = 0; at < bytes.length; at++) {
            if (bytes[at] == '<' && beginsMarkup(bytes, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean beginsMarkup(byte[] bytes, int at) {
        for (var mark : MARKUP) {
            if (matches(bytes, at, mark)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] bytes, int at, byte[] mark) {
        if (bytes.length - at < mark.length) {
            return false;
        }
        for (var i = 0; i < mark.length; i++) {
            if (lower(bytes[at + i]) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static int lower(byte octet) {
        return octet >= 'A' && octet <= 'Z' ? octet + 32 : octet;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
