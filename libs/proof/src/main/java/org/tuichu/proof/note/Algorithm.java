package org.tuichu.proof.note;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/// How a key signs: the assigned signature types of c2sp.org/signed-note that are used here, and SM2.
///
/// SM2 has no assigned byte, so its keys begin with 0xff and a name of their own, as the specification recommends.
public enum Algorithm {
    /// Ed25519 over the text of the note (RFC 8032).
    ED25519("\1", Ed25519.SECRET_KEY_SIZE, Ed25519.PUBLIC_KEY_SIZE, Ed25519.SIGNATURE_SIZE),
    /// Ed25519 over time and text, by a witness (c2sp.org/tlog-cosignature, cosignature/v1).
    COSIGNATURE_V1("\4", Ed25519.SECRET_KEY_SIZE, Ed25519.PUBLIC_KEY_SIZE, Long.BYTES + Ed25519.SIGNATURE_SIZE),
    /// SM2 with SM3 over the text of the note (GB/T 32918.2), signature r ‖ s, public key 0x04 ‖ x ‖ y.
    SM2_SM3("\377tuichu.org/sm2-sm3\n", Sm2.SECRET_LENGTH, Sm2.PUBLIC_LENGTH, Sm2.SIGNATURE_LENGTH);

    /// One character per byte.
    private final String type;
    private final int secretLength;
    private final int publicLength;
    private final int signatureLength;

    Algorithm(String type, int secretLength, int publicLength, int signatureLength) {
        this.type = type;
        this.secretLength = secretLength;
        this.publicLength = publicLength;
        this.signatureLength = signatureLength;
    }

    /// The algorithm whose type `bytes` begin with; none when it is not one of these.
    static Optional<Algorithm> of(byte[] bytes) {
        return Arrays.stream(values())
                .filter(one -> new String(bytes, StandardCharsets.ISO_8859_1).startsWith(one.type))
                .findFirst();
    }

    byte[] type() {
        return type.getBytes(StandardCharsets.ISO_8859_1);
    }

    int secretLength() {
        return secretLength;
    }

    int publicLength() {
        return publicLength;
    }

    int signatureLength() {
        return signatureLength;
    }

    byte[] publicKey(byte[] secret) {
        return switch (this) {
            case ED25519, COSIGNATURE_V1 ->
                new Ed25519PrivateKeyParameters(secret, 0).generatePublicKey().getEncoded();
            case SM2_SM3 -> Sm2.publicKey(secret);
        };
    }

    byte[] sign(byte[] secret, byte[] publicKey, byte[] message) {
        return switch (this) {
            case ED25519, COSIGNATURE_V1 -> {
                var signature = new byte[Ed25519.SIGNATURE_SIZE];
                Ed25519.sign(secret, 0, publicKey, 0, message, 0, message.length, signature, 0);
                yield signature;
            }
            case SM2_SM3 -> Sm2.sign(secret, message);
        };
    }

    /// Whether the key signed the message; `signature` without the time of a cosignature.
    boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
        return switch (this) {
            case ED25519, COSIGNATURE_V1 ->
                signature.length == Ed25519.SIGNATURE_SIZE
                        && Ed25519.verify(signature, 0, publicKey, 0, message, 0, message.length);
            case SM2_SM3 -> Sm2.verify(publicKey, message, signature);
        };
    }

    /// Whether the bytes are a key that signatures can be checked with.
    boolean isPublicKey(byte[] key) {
        return key.length == publicLength
                && switch (this) {
                    case ED25519, COSIGNATURE_V1 -> isEd25519(key);
                    case SM2_SM3 -> Sm2.isPublicKey(key);
                };
    }

    private static boolean isEd25519(byte[] key) {
        try {
            return new Ed25519PublicKeyParameters(key, 0).getEncoded().length == key.length;
        } catch (IllegalArgumentException offTheCurve) {
            return false;
        }
    }
}
