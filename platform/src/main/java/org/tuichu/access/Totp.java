package org.tuichu.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Codes of six digits that change every 30 seconds. Source: RFC 6238 (time step, appendix B) on RFC 4226 §5.3;
/// HMAC-SHA-1, because that is what every authenticator speaks.
final class Totp {
    static final int DIGITS = 6;

    /// Seconds.
    static final int STEP = 30;

    /// Steps that the person's clock may be early or late.
    private static final int DRIFT = 1;

    private static final int MODULUS = 1_000_000;

    private Totp() {}

    /// The step whose code this is, around `now` and later than `last`: each code is good once. Every step is looked
    /// at in the same time, whether the one before was right or not.
    static OptionalLong step(byte[] secret, String code, Instant now, long last) {
        var present = Math.floorDiv(now.getEpochSecond(), STEP);
        var typed = code.getBytes(StandardCharsets.US_ASCII);
        var found = OptionalLong.empty();
        for (var step = present - DRIFT; step <= present + DRIFT; step++) {
            var right = MessageDigest.isEqual(code(secret, step).getBytes(StandardCharsets.US_ASCII), typed);
            if (right && step > last) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    /// What authenticators take at once; `secret` in Base32. Source: Key URI format of Google Authenticator; user names
    /// need no escape.
    static String address(String userName, String secret) {
        return "otpauth://totp/Tuichu:" + userName + "?secret=" + secret + "&issuer=Tuichu&algorithm=SHA1&digits="
                + DIGITS + "&period=" + STEP;
    }

    static String code(byte[] secret, long step) {
        var digits = Integer.toString(value(secret, step) % MODULUS);
        return "0".repeat(DIGITS - digits.length()) + digits;
    }

    /// 31 bits, of which a code is the last digits.
    static int value(byte[] secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "RAW"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            var offset = hash[hash.length - 1] & 0xF;
            return ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA-1", e);
        }
    }
}
