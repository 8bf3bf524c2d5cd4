package org.tuichu.evidence.content;

import java.io.IOException;
import java.util.List;
import org.tuichu.evidence.content.Told.Reason;

/// Tells what a file is by its first bytes, looks inside containers, and makes sure that it is not something else as
/// well. The name is asked for one thing only: whether plain text is a table.
public final class TellKind {
    private static final int HEAD = 4_096;

    private record Magic(int offset, String mark, FileKind kind) {}

    /// Kinds that a few bytes at a fixed place decide.
    private static final List<Magic> MAGIC = List.of(
            new Magic(0, "\u00ff\u00d8\u00ff", FileKind.JPEG),
            new Magic(0, "\u0089PNG\r\n\u001a\n", FileKind.PNG),
            new Magic(0, "GIF87a", FileKind.GIF),
            new Magic(0, "GIF89a", FileKind.GIF),
            new Magic(8, "WEBP", FileKind.WEBP));

    private TellKind() {}

    /// `ending` is that of the name it came under, lower case, without the dot.
    public static Told tell(Octets content, String ending) throws IOException {
        var head = content.at(0, HEAD);
        if (Executables.begins(head)) {
            return Told.not(Reason.EXECUTABLE);
        }
        if (Octet.at(head, 0, "PK\3\4")) {
            return ZipLook.tell(content);
        }
        if (Octet.at(head, 0, Octet.hex("d0cf11e0a1b11ae1"))) {
            return OleLook.tell(content);
        }
        if (Octet.at(head, 4, "ftyp")) {
            return once(content, IsoMedia.tell(head));
        }
        if (Octet.at(head, 0, "%PDF-")) {
            return once(content, PdfLook.tell(content));
        }
        for (var magic : MAGIC) {
            if (Octet.at(head, magic.offset(), magic.mark()) && isRiffIfWebp(head, magic.kind())) {
                return once(content, Told.is(magic.kind()));
            }
        }
        return TextLook.tell(content, ending);
    }

    private static boolean isRiffIfWebp(byte[] head, FileKind kind) {
        return kind != FileKind.WEBP || Octet.at(head, 0, "RIFF");
    }

    private static Told once(Octets content, Told told) throws IOException {
        return told instanceof Told.Kind(var kind) && TwoInOne.hides(content, kind)
                ? Told.not(Reason.TWO_IN_ONE)
                : told;
    }
}
