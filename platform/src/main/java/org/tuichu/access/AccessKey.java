package org.tuichu.access;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Encrypts what the database keeps and has to be read again, so that a copy of the database does not give it away:
/// AES-256 in Galois/Counter mode (NIST SP 800-38D). The account is authenticated with it: moved to the row of another
/// account, it opens no more.
///
/// Layout: version (1 byte), nonce (12 bytes), ciphertext as long as what it hides, tag (16 bytes).
final class AccessKey {
    /// Bytes.
    static final int LENGTH = 32;

    /// Of key and layout: a later key has another one.
    static final byte VERSION = 1;

    /// Bytes; drawn anew each time, which is safe for 2^32 times (SP 800-38D §8.3).
    private static final int NONCE = 12;

    /// Bytes.
    private static final int TAG = 16;

    private static final String ALGORITHM = "AES/GCM/NoPadding";

    private final SecretKey key;
    private final SecureRandom random;

    AccessKey(byte[] key, SecureRandom random) {
        if (key.length != LENGTH) {
            throw new IllegalArgumentException("the key has " + key.length + " bytes, " + LENGTH + " are needed");
        }
        this.key = new SecretKeySpec(key, "AES");
        this.random = random;
    }

    byte[] seal(UUID account, byte[] secret) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var closed = cipher(Cipher.ENCRYPT_MODE, nonce, account).doFinal(secret);
            return ByteBuffer.allocate(1 + NONCE + closed.length)
                    .put(VERSION)
                    .put(nonce)
                    .put(closed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, e);
        }
    }

    /// Empty where it was not sealed by this key for this account.
    Optional<byte[]> open(UUID account, byte[] sealed) {
        if (sealed.length < 1 + NONCE + TAG || sealed[0] != VERSION) {
            return Optional.empty();
        }
        var nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE);
        try {
            return Optional.of(
                    cipher(Cipher.DECRYPT_MODE, nonce, account).doFinal(sealed, 1 + NONCE, sealed.length - 1 - NONCE));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, UUID account) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, key, new GCMParameterSpec(TAG * Byte.SIZE, nonce));
        cipher.updateAAD(ByteBuffer.allocate(1 + 2 * Long.BYTES)
                .put(VERSION)
                .putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits())
                .flip());
        return cipher;
    }
}
