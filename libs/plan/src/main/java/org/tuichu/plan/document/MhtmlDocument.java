package org.tuichu.plan.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tuichu.plan.Limits;
import org.tuichu.plan.PlanText;

/// A web archive, as Word saves "single file web page", often under the name of a doc: its first page of html.
///
/// Source: RFC 2557, RFC 2045 section 6 (encodings).
final class MhtmlDocument {
    private static final Pattern BOUNDARY =
            Pattern.compile("boundary\\s*=\\s*\"?([^\";\\r\\n]+)", Pattern.CASE_INSENSITIVE);

    private static final Pattern HTML_TYPE = Pattern.compile("content-type:\\s*text/html", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENCODING =
            Pattern.compile("content-transfer-encoding:\\s*([\\w-]+)", Pattern.CASE_INSENSITIVE);

    private static final Pattern EMPTY_LINE = Pattern.compile("\\r?\\n\\r?\\n");

    private MhtmlDocument() {}

    static PlanText read(byte[] content, Limits limits) {
        String archive = new String(content, StandardCharsets.ISO_8859_1);
        Matcher boundary = BOUNDARY.matcher(archive);
        String mark = boundary.find() ? "--" + boundary.group(1).strip() : "";
        int at = mark.isEmpty() ? 0 : archive.indexOf(mark);
        while (at >= 0) {
            int end = mark.isEmpty() ? archive.length() : archive.indexOf(mark, at + mark.length());
            int stop = end < 0 ? archive.length() : end;
            Matcher gap = EMPTY_LINE.matcher(archive).region(at, stop);
            if (gap.find() && HTML_TYPE.matcher(archive).region(at, gap.start()).find()) {
                String head = archive.substring(at, gap.start());
                return HtmlDocument.read(decoded(head, archive.substring(gap.end(), stop)), limits);
            }
            at = mark.isEmpty() ? -1 : end;
        }
        throw Refusals.damaged("web archive without a page of html");
    }

    private static byte[] decoded(String head, String body) {
        Matcher encoding = ENCODING.matcher(head);
        String name = encoding.find() ? encoding.group(1).toLowerCase(Locale.ROOT) : "";
        return switch (name) {
            case "quoted-printable" -> quotedPrintable(body);
            case "base64" -> Base64.getMimeDecoder().decode(body);
            default -> body.getBytes(StandardCharsets.ISO_8859_1);
        };
    }

    private static byte[] quotedPrintable(String body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length());
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (c != '=') {
                bytes.write(c);
                continue;
            }
            int high = i + 2 < body.length() ? Character.digit(body.charAt(i + 1), 16) : -1;
            int low = i + 2 < body.length() ? Character.digit(body.charAt(i + 2), 16) : -1;
            if (high >= 0 && low >= 0) {
                bytes.write(high << 4 | low);
                i += 2;
            } else {
                i = endOfLine(body, i + 1);
            }
        }
        return bytes.toByteArray();
    }

    /// The last character of the line end at `at`: a soft break is dropped with it.
    private static int endOfLine(String body, int at) {
        boolean pair = body.startsWith("\r\n", at);
        boolean single = body.startsWith("\n", at);
        return pair ? at + 1 : single ? at : at - 1;
    }
}
