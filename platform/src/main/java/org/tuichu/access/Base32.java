package org.tuichu.access;

import java.util.Optional;

/// Bytes as authenticators take them: capital letters and digits, no padding. Source: RFC 4648 §6.
final class Base32 {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String of(byte[] bytes) {
        var text = new StringBuilder();
        var buffer = 0;
        var held = 0;
        for (var one : bytes) {
            buffer = (buffer << Byte.SIZE) | (one & 0xFF);
            for (held += Byte.SIZE; held >= BITS; held -= BITS) {
                text.append(ALPHABET.charAt((buffer >> (held - BITS)) & 0x1F));
            }
            buffer &= (1 << held) - 1;
        }
        if (held > 0) {
            text.append(ALPHABET.charAt((buffer << (BITS - held)) & 0x1F));
        }
        return text.toString();
    }

    /// `length` bytes; blanks and small letters are taken as people type them. Empty where it is anything else.
    static Optional<byte[]> parse(String text, int length) {
        var digits = text.replace(" ", "").toUpperCase(java.util.Locale.ROOT);
        if (digits.length() != (length * Byte.SIZE + BITS - 1) / BITS
                || digits.chars().anyMatch(digit -> ALPHABET.indexOf(digit) < 0)) {
            return Optional.empty();
        }
        var bytes = new byte[length];
        var buffer = 0;
        var held = 0;
        var at = 0;
        for (var i = 0; i < digits.length(); i++) {
            buffer = (buffer << BITS) | ALPHABET.indexOf(digits.charAt(i));
            held += BITS;
            if (held >= Byte.SIZE && at < length) {
                held -= Byte.SIZE;
                bytes[at++] = (byte) (buffer >> held);
                buffer &= (1 << held) - 1;
            }
        }
        return Optional.of(bytes);
    }
}
