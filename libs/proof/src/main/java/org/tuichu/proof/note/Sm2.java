package org.tuichu.proof.note;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/// SM2 signatures with SM3 on the curve sm2p256v1. Source: GB/T 32918.2-2016, GB/T 32918.5-2017 (GM/T 0003).
///
/// The signer's identity is the default of GM/T 0009-2012 §10, 1234567812345678; keys and signatures have one length.
final class Sm2 {
    static final int SECRET_LENGTH = 32;
    static final int PUBLIC_LENGTH = 65;
    static final int SIGNATURE_LENGTH = 64;

    private static final byte UNCOMPRESSED = 0x04;
    private static final byte[] IDENTITY = "1234567812345678".getBytes(StandardCharsets.US_ASCII);
    private static final ECDomainParameters CURVE = new ECDomainParameters(GMNamedCurves.getByName("sm2p256v1"));

    private Sm2() {}

    /// Secrets are 1 to n - 2 (GB/T 32918.1 §6.1).
    static boolean isSecret(byte[] secret) {
        var d = new BigInteger(1, secret);
        return d.signum() > 0 && d.compareTo(CURVE.getN().subtract(BigInteger.ONE)) < 0;
    }

    static byte[] publicKey(byte[] secret) {
        return new FixedPointCombMultiplier()
                .multiply(CURVE.getG(), new BigInteger(1, secret))
                .normalize()
                .getEncoded(false);
    }

    static boolean isPublicKey(byte[] key) {
        if (key.length != PUBLIC_LENGTH || key[0] != UNCOMPRESSED) {
            return false;
        }
        try {
            return CURVE.getCurve().decodePoint(key).isValid();
        } catch (IllegalArgumentException offTheCurve) {
            return false;
        }
    }

    /// The one-time number comes from the platform's secure random; with a predictable one the secret would be lost.
    static byte[] sign(byte[] secret, byte[] message) {
        var signer = signer(true, new ECPrivateKeyParameters(new BigInteger(1, secret), CURVE));
        signer.update(message, 0, message.length);
        try {
            return signer.generateSignature();
        } catch (CryptoException impossible) {
            throw new IllegalStateException("SM2 did not sign", impossible);
        }
    }

    static boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
        var point = CURVE.getCurve().decodePoint(publicKey);
        var signer = signer(false, new ECPublicKeyParameters(point, CURVE));
        signer.update(message, 0, message.length);
        return signature.length == SIGNATURE_LENGTH && signer.verifySignature(signature);
    }

    private static SM2Signer signer(boolean signing, CipherParameters key) {
        var signer = new SM2Signer(PlainDSAEncoding.INSTANCE, new SM3Digest());
        signer.init(signing, new ParametersWithID(key, IDENTITY));
        return signer;
    }
}
