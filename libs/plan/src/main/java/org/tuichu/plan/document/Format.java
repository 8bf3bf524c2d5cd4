package org.tuichu.plan.document;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.tuichu.plan.PlanRefused;
import org.tuichu.plan.PlanRefused.Reason;

/// What a file is, told by its bytes.
enum Format {
    TEXT,
    HTML,
    /// Zip archive: docx or ofd, told by its entries.
    ZIP,
    /// OLE2 container: doc, or a docx under a password.
    OLE2,
    PDF,
    RTF,
    MHTML;

    /// Bytes looked at.
    private static final int PREFIX = 8_192;

    private static final Pattern HTML_START = Pattern.compile(
            "(?:<\\?xml[^>]*+>|<!--(?s:.*?)-->|\\s++)*+<(?:!doctype\\s+html|html|head|body|meta|title|table|div|p|span|script|style|center|font)[\\s>/].*",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private static final Pattern HEADER_LINE = Pattern.compile("[\\w-]+:.*", Pattern.DOTALL);

    static Format of(byte[] content) {
        if (Decoding.startsWith(content, 'P', 'K', 3, 4) || Decoding.startsWith(content, 'P', 'K', 5, 6)) {
            return ZIP;
        }
        if (Decoding.startsWith(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            return OLE2;
        }
        if (Decoding.startsWith(content, '{', '\\', 'r', 't', 'f')) {
            return RTF;
        }
        refusePicture(content);
        String prefix = prefix(content);
        if (prefix.substring(0, Math.min(1_024, prefix.length())).contains("%PDF-")) {
            return PDF;
        }
        if (HTML_START.matcher(prefix).matches()) {
            return HTML;
        }
        return isMhtml(prefix) ? MHTML : TEXT;
    }

    private static boolean isMhtml(String prefix) {
        String lower = prefix.toLowerCase(Locale.ROOT);
        return HEADER_LINE.matcher(lower).matches()
                && lower.contains("mime-version:")
                && lower.contains("content-type:");
    }

    /// The first bytes as ASCII: marks and zero bytes of UTF-16 left out.
    private static String prefix(byte[] content) {
        String raw = new String(content, 0, Math.min(PREFIX, content.length), StandardCharsets.ISO_8859_1);
        return raw.replaceAll("^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)", "")
                .replace("\u0000", "");
    }

    private static void refusePicture(byte[] content) {
        boolean picture = Decoding.startsWith(content, 0x89, 'P', 'N', 'G')
                || Decoding.startsWith(content, 0xFF, 0xD8, 0xFF)
                || Decoding.startsWith(content, 'G', 'I', 'F', '8')
                || Decoding.startsWith(content, 'I', 'I', 0x2A, 0)
                || Decoding.startsWith(content, 'M', 'M', 0, 0x2A);
        if (picture) {
            throw new PlanRefused(Reason.IMAGE_ONLY, "the file is a picture");
        }
    }
}
