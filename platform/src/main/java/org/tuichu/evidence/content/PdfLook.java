package org.tuichu.evidence.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.tuichu.evidence.content.Told.Reason;

/// Asks of a PDF what its first five bytes do not promise: that it ends as one (ISO 32000-2, 7.5.5: `startxref`, an
/// offset, `%%EOF`), and that no page stands where a browser looks for one, behind its first line or its end. Markup
/// elsewhere may be its metadata.
final class PdfLook {
    /// As far from the end as readers look for it.
    private static final int TAIL = 1_024;
    /// More than any browser reads to guess at a kind.
    private static final int HEAD = 2_048;

    private PdfLook() {}

    static Told tell(Octets content) throws IOException {
        var last = content.at(Math.max(0, content.size() - TAIL), TAIL);
        var tail = new String(last, StandardCharsets.ISO_8859_1);
        var end = tail.lastIndexOf("%%EOF");
        var behind = Arrays.copyOfRange(last, Math.max(0, end), last.length);
        if (TwoInOne.holdsMarkup(content.at(0, HEAD)) || TwoInOne.holdsMarkup(behind)) {
            return Told.not(Reason.TWO_IN_ONE);
        }
        return end >= 0 && tail.lastIndexOf("startxref", end) >= 0 ? Told.is(FileKind.PDF) : Told.not(Reason.DAMAGED);
    }
}
