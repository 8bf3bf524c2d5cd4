package org.tuichu.proof.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import org.tuichu.proof.Malformed;

/// A private key with its name: `PRIVATE+KEY+example.com/log+530d903a+…`, never printed by accident.
///
/// Source of the text form: golang.org/x/mod/sumdb/note.
public final class SignerKey {
    private static final String WHAT = "private key";
    private static final String PREFIX = "PRIVATE+KEY+";

    private final VerifierKey verifier;
    private final byte[] secret;
    private final byte[] publicKey;

    private SignerKey(String name, Algorithm algorithm, byte[] secret) {
        this.secret = secret;
        this.publicKey = algorithm.publicKey(secret);
        this.verifier = VerifierKey.of(name, algorithm, publicKey);
    }

    /// A new key; `name` is that of the log or the witness, best a URL without scheme: `tuichu.example.gov.cn/dawa`.
    public static SignerKey generate(String name, Algorithm algorithm, SecureRandom random) {
        if (!KeyText.isName(name)) {
            throw new Malformed(WHAT, 0, "is no name of a key: " + Malformed.shown(name));
        }
        var secret = new byte[algorithm.secretLength()];
        do {
            random.nextBytes(secret);
        } while (!isSecret(algorithm, secret));
        return new SignerKey(name, algorithm, secret);
    }

    /// Refuses what [#text()] would not have written. No message shows any part of the secret.
    public static SignerKey parse(String text) {
        if (!text.startsWith(PREFIX)) {
            throw new Malformed(WHAT, 0, "does not begin with " + PREFIX);
        }
        var parts = KeyText.parsed(WHAT, text.substring(PREFIX.length()));
        var secret = parts.key();
        if (secret.length != parts.algorithm().secretLength() || !isSecret(parts.algorithm(), secret)) {
            throw new Malformed(WHAT, text.length(), secret.length + " bytes are no secret of " + parts.algorithm());
        }
        var parsed = new SignerKey(parts.name(), parts.algorithm(), secret);
        if (parsed.verifier.id() != parts.id()) {
            throw new Malformed(WHAT, PREFIX.length() + parts.name().length() + 1, "the id is not the one of this key");
        }
        return parsed;
    }

    private static boolean isSecret(Algorithm algorithm, byte[] secret) {
        return algorithm != Algorithm.SM2_SM3 || Sm2.isSecret(secret);
    }

    /// The secret text; for [KeyFile] and nothing else.
    String text() {
        return PREFIX + KeyText.written(verifier.name(), verifier.id(), verifier.algorithm(), secret);
    }

    public VerifierKey verifier() {
        return verifier;
    }

    /// Signs the text of a note. A witness's key needs [#cosign] instead.
    public NoteSignature sign(String text) {
        if (verifier.algorithm() == Algorithm.COSIGNATURE_V1) {
            throw new IllegalStateException("a key of a witness signs with a time: " + verifier.name());
        }
        return signature(signed(text.getBytes(StandardCharsets.UTF_8)));
    }

    /// Signs, as a witness, that `text` was the largest consistent checkpoint seen at that time (whole seconds count).
    public NoteSignature cosign(String text, Instant at) {
        if (verifier.algorithm() != Algorithm.COSIGNATURE_V1 || at.getEpochSecond() < 0) {
            throw new IllegalStateException("only a key of a witness cosigns, after 1970: " + verifier.name());
        }
        var signed = signed(Cosignature.message(text, at.getEpochSecond()));
        return signature(ByteBuffer.allocate(Long.BYTES + signed.length)
                .putLong(at.getEpochSecond())
                .put(signed)
                .array());
    }

    private byte[] signed(byte[] message) {
        return verifier.algorithm().sign(secret, publicKey, message);
    }

    private NoteSignature signature(byte[] signature) {
        return NoteSignature.of(verifier.name(), verifier.id(), signature);
    }

    @Override
    public String toString() {
        return "private key of " + verifier.name();
    }
}
