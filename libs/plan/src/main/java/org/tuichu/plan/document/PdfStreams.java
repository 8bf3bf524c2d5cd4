package org.tuichu.plan.document;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.tuichu.plan.Limits;

/// Counts, before PDFBox unpacks anything, what the streams of a PDF come to; they are inflated piece by piece and
/// thrown away. Pictures do not count: they are never unpacked.
final class PdfStreams {
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    /// Bytes before a stream in which its dictionary is looked for.
    private static final int DICTIONARY = 1_024;
    /// Packed size of streams in older filters, which pack up to 2,700 to 1, in bytes.
    private static final int MOST_OLD_FILTER = 1 << 16;
    /// Streams packed several times over are followed this deep.
    private static final int LAYERS = 3;

    private final byte[] content;
    private final Limits limits;
    private long unpacked;

    private PdfStreams(byte[] content, Limits limits) {
        this.content = content;
        this.limits = limits;
    }

    static void requireUnpackedSize(byte[] content, Limits limits) {
        new PdfStreams(content, limits).countAll();
    }

    private void countAll() {
        for (int at = find(STREAM, 0); at >= 0; at = find(STREAM, at + STREAM.length)) {
            int start = at + STREAM.length;
            while (start < content.length && (content[start] == '\r' || content[start] == '\n')) {
                start++;
            }
            boolean ending = at >= 3 && content[at - 1] == 'd' && content[at - 2] == 'n' && content[at - 3] == 'e';
            String dictionary = dictionaryBefore(at);
            if (!ending && !dictionary.contains("/Image")) {
                requireSmallOldFilter(dictionary, start);
                count(start);
            }
        }
    }

    private String dictionaryBefore(int at) {
        int from = Math.max(0, at - DICTIONARY);
        String before = new String(content, from, at - from, StandardCharsets.ISO_8859_1);
        return before.substring(Math.max(0, before.lastIndexOf("obj")));
    }

    private void requireSmallOldFilter(String dictionary, int start) {
        boolean old = dictionary.contains("LZW") || dictionary.contains("ASCII") || dictionary.contains("/A85");
        if (old) {
            int end = find("endstream".getBytes(StandardCharsets.US_ASCII), start);
            int length = (end < 0 ? content.length : end) - start;
            if (length > MOST_OLD_FILTER) {
                throw Refusals.tooLarge("bytes of a stream in an old filter", length, MOST_OLD_FILTER);
            }
        }
    }

    private int find(byte[] word, int from) {
        outer:
        for (int at = from; at <= content.length - word.length; at++) {
            for (int i = 0; i < word.length; i++) {
                if (content[at + i] != word[i]) {
                    continue outer;
                }
            }
            return at;
        }
        return -1;
    }

    private void count(int start) {
        if (!isDeflated(content, start, content.length)) {
            return;
        }
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(content, start, content.length - start);
            drain(inflater, LAYERS);
        } catch (DataFormatException notDeflated) {
            // A stream that cannot be inflated further costs nothing more; PDFBox will say whether it matters.
        }
    }

    private void drain(Inflater inflater, int layers) throws DataFormatException {
        byte[] buffer = new byte[1 << 15];
        int read = inflater.inflate(buffer);
        boolean deeper = layers > 1 && isDeflated(buffer, 0, read);
        try (Inflater inner = new Inflater()) {
            while (read > 0) {
                unpacked += read;
                if (unpacked > limits.unpackedBytes()) {
                    throw Refusals.tooLarge("unpackedBytes", unpacked, limits.unpackedBytes());
                }
                if (deeper) {
                    inner.setInput(buffer, 0, read);
                    drain(inner, layers - 1);
                }
                read = inflater.inflate(buffer);
            }
        }
    }

    /// Whether a zlib header stands here. Source: RFC 1950 section 2.2.
    private static boolean isDeflated(byte[] bytes, int at, int end) {
        if (at + 2 > end) {
            return false;
        }
        int header = (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
        return (header & 0x0F00) == 0x0800 && header % 31 == 0;
    }
}
