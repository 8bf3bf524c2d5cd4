package org.tuichu.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/// What a content is known by: its size in bytes, its SHA-256 (FIPS 180-4) and its SM3 (GB/T 32905-2016), both as 64
/// lower-case hex digits.
public record Fingerprint(long size, String sha256, String sm3) {
    private static final int BLOCK = 64 << 10;

    /// Of everything in `content`, which is written to `copy` on the way; stops after `longest` bytes and one more.
    static Fingerprint of(InputStream content, OutputStream copy, long longest) throws IOException {
        var sha256 = newSha256();
        var sm3 = new SM3Digest();
        var block = new byte[BLOCK];
        var size = 0L;
        for (var read = content.read(block); read >= 0 && size <= longest; read = content.read(block)) {
            sha256.update(block, 0, read);
            sm3.update(block, 0, read);
            copy.write(block, 0, read);
            size += read;
        }
        var sm3Bytes = new byte[sm3.getDigestSize()];
        sm3.doFinal(sm3Bytes, 0);
        return new Fingerprint(
                size, HexFormat.of().formatHex(sha256.digest()), HexFormat.of().formatHex(sm3Bytes));
    }

    /// Of everything in `content`.
    static Fingerprint of(InputStream content) throws IOException {
        return of(content, OutputStream.nullOutputStream(), Long.MAX_VALUE);
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
