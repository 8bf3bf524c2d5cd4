package org.tuichu.evidence;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.tuichu.evidence.content.FileKind;
import org.tuichu.evidence.content.Octets;

/// Answers a request with a file so that no browser runs what is in it: to be saved, not opened (only previews, which
/// were made here, are shown), the kind as told by the content and not to be guessed, in a sandbox without rights.
///
/// For a handler that has asked its own question of permission; it returns nothing itself. No transaction need be open:
/// a slow client would hold a connection of the database.
@Component
public class ServeFile {
    private static final String SANDBOX =
            "sandbox; default-src 'none'; base-uri 'none'; form-action 'none';" + " frame-ancestors 'none'";

    /// May be kept by the browser of this person, and has to ask each time whether it still may be shown.
    private static final String CACHING = "private, no-cache";

    private final EvidenceStore store;

    ServeFile(EvidenceStore store) {
        this.store = store;
    }

    /// The file as it came, to be saved under its safe name; whole, or the part that a `Range` asks for.
    public void attachment(EvidenceFile file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Disposition.attachment(file.name()));
        answer(store.open(file), file.kind(), file.fingerprint().sha256(), request, response);
    }

    /// The small copy of a picture, to be shown; 404 where there is none.
    public void preview(EvidenceFile file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var preview = store.openPreview(file);
        if (preview.isEmpty()) {
            response.sendError(HttpStatus.NOT_FOUND.value());
            return;
        }
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "inline");
        answer(preview.get(), FileKind.JPEG, "preview-" + file.fingerprint().sha256(), request, response);
    }

    private static void answer(
            Octets content, FileKind kind, String tag, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var etag = "\"" + tag + "\"";
        response.setContentType(kind.mediaType());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", SANDBOX);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CACHING);
        response.setHeader(HttpHeaders.ETAG, etag);
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        if (ByteRange.isKnown(request.getHeader(HttpHeaders.IF_NONE_MATCH), etag)) {
            response.setStatus(HttpStatus.NOT_MODIFIED.value());
            return;
        }
        var range = ByteRange.of(request, etag, content.size());
        if (range.isEmpty()) {
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + content.size());
            response.setStatus(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE.value());
            return;
        }
        send(content, range, request, response);
    }

    private static void send(
            Octets content, Optional<ByteRange> asked, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var range = asked.orElseThrow();
        response.setContentLengthLong(range.length());
        if (range.length() < content.size()) {
            response.setStatus(HttpStatus.PARTIAL_CONTENT.value());
            response.setHeader(HttpHeaders.CONTENT_RANGE, range.header(content.size()));
        }
        if (HttpMethod.HEAD.matches(request.getMethod())) {
            return;
        }
        for (var at = range.from(); at < range.end(); at += content.block() - at % content.block()) {
            var next = Math.min(range.end(), at + content.block() - at % content.block());
            response.getOutputStream().write(content.at(at, (int) (next - at)));
        }
    }
}
