package org.tuichu.evidence;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/// The bytes that a request asks for: from `from` up to, without, `end`. One range is understood; several, or anything
/// else, mean the whole. Source: RFC 9110 §13.1.2, §13.1.5, §14.1–14.4.
record ByteRange(long from, long end) {
    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /// Empty where the range lies outside the content.
    static Optional<ByteRange> of(HttpServletRequest request, String etag, long size) {
        var asked = request.getHeader(HttpHeaders.RANGE);
        var condition = request.getHeader(HttpHeaders.IF_RANGE);
        var one = ONE.matcher(asked == null ? "" : asked);
        if (!one.matches() || asked.length() == "bytes=-".length() || (condition != null && !condition.equals(etag))) {
            return Optional.of(new ByteRange(0, size));
        }
        return within(one.group(1), one.group(2), size);
    }

    /// `bytes=5-9`, `bytes=5-`, or the last five, `bytes=-5`.
    private static Optional<ByteRange> within(String first, String last, long size) {
        var from = first.isEmpty() ? Math.max(0, size - Long.parseLong(last)) : Long.parseLong(first);
        var end = first.isEmpty() || last.isEmpty() ? size : Math.min(size, Long.parseLong(last) + 1);
        return from < end ? Optional.of(new ByteRange(from, end)) : Optional.empty();
    }

    /// Whether the client has the content with this tag already.
    static boolean isKnown(@Nullable String ifNoneMatch, String etag) {
        return ifNoneMatch != null
                && Stream.of(ifNoneMatch.split(","))
                        .map(tag -> tag.strip().replaceFirst("^W/", ""))
                        .anyMatch(tag -> tag.equals("*") || tag.equals(etag));
    }

    long length() {
        return end - from;
    }

    String header(long size) {
        return "bytes " + from + "-" + (end - 1) + "/" + size;
    }
}
