package org.tuichu.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// 32 bytes of SHA-256. Text forms: 64 lower-case hexadecimal digits, or base64 (RFC 4648 §4) as checkpoints want it.
public final class Hash {
    /// Bytes of a hash.
    public static final int LENGTH = 32;

    private static final HexFormat HEX = HexFormat.of();

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /// The hash whose bytes these are, copied. Exactly 32 are needed.
    public static Hash of(byte[] bytes) {
        return at(bytes, 0, bytes.length);
    }

    /// The `place`-th hash of several that follow each other without gaps.
    public static Hash in(byte[] packed, int place) {
        return at(packed, place * LENGTH, LENGTH);
    }

    private static Hash at(byte[] bytes, int from, int length) {
        if (length != LENGTH || from + length > bytes.length) {
            throw new Malformed("hash", from, "32 bytes are needed, found " + Math.min(length, bytes.length - from));
        }
        return new Hash(Arrays.copyOfRange(bytes, from, from + LENGTH));
    }

    /// SHA-256 of the parts, one after the other.
    public static Hash sha256(byte[]... parts) {
        var digest = digest();
        for (var part : parts) {
            digest.update(part);
        }
        return new Hash(digest.digest());
    }

    /// What `digest`, from [#digest()], has come to.
    public static Hash finished(MessageDigest digest) {
        return of(digest.digest());
    }

    /// A new SHA-256, for content too long for an array.
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /// Refuses anything but 64 lower-case hexadecimal digits.
    public static Hash ofHex(String hex) {
        if (hex.length() != 2 * LENGTH || !hex.chars().allMatch(one -> "0123456789abcdef".indexOf(one) >= 0)) {
            throw new Malformed("hash", 0, "64 lower-case hexadecimal digits are needed, not " + Malformed.shown(hex));
        }
        return new Hash(HEX.parseHex(hex));
    }

    /// Refuses base64 that is not exactly what [#base64()] writes.
    public static Hash ofBase64(String base64) {
        var bytes = Base64s.decoded("hash", base64);
        return at(bytes, 0, bytes.length);
    }

    public String hex() {
        return HEX.formatHex(bytes);
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /// A copy.
    public byte[] bytes() {
        return bytes.clone();
    }

    /// Writes the bytes as the `place`-th hash of several that follow each other without gaps.
    public void into(byte[] packed, int place) {
        System.arraycopy(bytes, 0, packed, place * LENGTH, LENGTH);
    }

    /// Feeds the bytes to a digest, without a copy.
    public void into(MessageDigest digest) {
        digest.update(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
