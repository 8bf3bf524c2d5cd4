package org.tuichu.plan.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.tuichu.plan.PlanRefused;
import org.tuichu.plan.PlanRefused.Reason;

/// Bytes to characters, exactly or not at all: a byte order mark, else UTF-16 told by its zero bytes, else strict
/// UTF-8, else strict GB18030.
///
/// No byte is ever replaced. A file that is UTF-8 but for a few places is damaged, not GB18030, although GB18030
/// would accept most of its bytes and make nonsense of them.
final class Decoding {
    static final Charset GB18030 = Charset.forName("GB18030");
    /// Share of bytes before the first fault, in percent of the non-ASCII bytes, from which a text counts as UTF-8.
    private static final int UTF8_SEQUENCES_NEEDED = 3;

    private static final int SHOWN_CONTROLS = 0x20;

    private Decoding() {}

    static String decode(byte[] content) {
        String text = decodeMarked(content);
        requireReadable(text);
        return text;
    }

    private static String decodeMarked(byte[] content) {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return strictly(content, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(content, 0xFF, 0xFE)) {
            return strictly(content, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(content, 0xFE, 0xFF)) {
            return strictly(content, 2, StandardCharsets.UTF_16BE);
        }
        if (startsWith(content, 0x84, 0x31, 0x95, 0x33)) {
            return strictly(content, 4, GB18030);
        }
        return decodeUnmarked(content);
    }

    private static String decodeUnmarked(byte[] content) {
        int zeros = zeros(content, 0) + zeros(content, 1);
        if (zeros > 0) {
            boolean littleEndian = zeros(content, 1) > zeros(content, 0);
            return strictly(content, 0, littleEndian ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
        }
        Optional<String> utf8 = tryStrictly(content, 0, StandardCharsets.UTF_8);
        if (utf8.isPresent()) {
            return utf8.get();
        }
        requireNotBrokenUtf8(content);
        return strictly(content, 0, GB18030);
    }

    /// Zero bytes at even (`parity` 0) or odd offsets; ASCII in UTF-16 big-endian has them at even ones.
    private static int zeros(byte[] content, int parity) {
        int count = 0;
        for (int i = parity; i < content.length; i += 2) {
            if (content[i] == 0) {
                count++;
            }
        }
        return count;
    }

    /// The text, or empty when a byte does not belong to `charset`.
    static Optional<String> tryStrictly(byte[] content, int from, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            CharBuffer decoded = decoder.decode(ByteBuffer.wrap(content, from, content.length - from));
            return Optional.of(decoded.toString());
        } catch (CharacterCodingException notThisCharset) {
            return Optional.empty();
        }
    }

    private static String strictly(byte[] content, int from, Charset charset) {
        return tryStrictly(content, from, charset)
                .orElseThrow(() -> Refusals.damaged("bytes are no valid text (" + charset.name() + ")"));
    }

    /// Refuses what is UTF-8 for the most part: cut off in a character, or with a broken byte inside.
    private static void requireNotBrokenUtf8(byte[] content) {
        int good = 0;
        int bad = 0;
        int firstBad = -1;
        for (int i = 0; i < content.length; ) {
            int length = Utf8.sequenceLength(content, i);
            if (length > 1) {
                good++;
            } else if (length == 0) {
                bad++;
                firstBad = firstBad < 0 ? i : firstBad;
            }
            i += Math.max(1, length);
        }
        if (good > UTF8_SEQUENCES_NEEDED * bad) {
            throw Refusals.damaged("UTF-8 text broken at byte " + firstBad + " of " + content.length);
        }
    }

    private static void requireReadable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < SHOWN_CONTROLS && !Character.isWhitespace(c) && c != 0x1A) {
                throw new PlanRefused(
                        Reason.UNKNOWN_FORMAT, "no text: control character " + (int) c + " at character " + i);
            }
        }
    }

    static boolean startsWith(byte[] content, int... bytes) {
        if (content.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((content[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
