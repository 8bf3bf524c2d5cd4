package org.tuichu.evidence.content;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// Bytes compared and read as numbers.
final class Octet {
    private Octet() {}

    /// Whether `mark` stands at `offset`.
    static boolean at(byte[] bytes, int offset, byte[] mark) {
        if (offset < 0 || bytes.length - offset < mark.length) {
            return false;
        }
        for (var i = 0; i < mark.length; i++) {
            if (bytes[offset + i] != mark[i]) {
                return false;
            }
        }
        return true;
    }

    static boolean at(byte[] bytes, int offset, String ascii) {
        return at(bytes, offset, ascii.getBytes(StandardCharsets.ISO_8859_1));
    }

    static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    /// Unsigned, little end first.
    static int le16(byte[] bytes, int offset) {
        return (bytes[offset] & 0xFF) | (bytes[offset + 1] & 0xFF) << 8;
    }

    /// Unsigned, little end first.
    static long le32(byte[] bytes, int offset) {
        return le16(bytes, offset) | (long) le16(bytes, offset + 2) << 16;
    }

    /// Unsigned, big end first.
    static long be32(byte[] bytes, int offset) {
        return Long.reverseBytes(le32(bytes, offset)) >>> 32;
    }
}
