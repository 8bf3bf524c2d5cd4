package org.tuichu.programmes.intake;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The bytes of a file as uploaded, and their SHA-256, by which the same file is known again.
final class FileContent {
    private final byte[] bytes;
    private final String sha256;

    FileContent(byte[] bytes) {
        this.bytes = bytes.clone();
        this.sha256 = hash(bytes);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /// 64 lower-case hex digits.
    String sha256() {
        return sha256;
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
