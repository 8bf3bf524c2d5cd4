package org.tuichu.proof.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.tuichu.proof.Malformed;

/// A public key with its name: `example.com/log+530d903a+AekyeR…`. Source: c2sp.org/signed-note, "Verifier keys".
public final class VerifierKey {
    private static final String WHAT = "verifier key";

    private final String name;
    private final int id;
    private final Algorithm algorithm;
    private final byte[] key;

    private VerifierKey(String name, Algorithm algorithm, byte[] key) {
        this.name = name;
        this.id = KeyText.id(name, algorithm, key);
        this.algorithm = algorithm;
        this.key = key;
    }

    /// The key of these bytes, for [SignerKey].
    static VerifierKey of(String name, Algorithm algorithm, byte[] key) {
        return new VerifierKey(name, algorithm, key);
    }

    /// Refuses what [#text()] would not have written: unknown type, wrong length, an id of another key.
    public static VerifierKey parse(String text) {
        var parts = KeyText.parsed(WHAT, text);
        var key = parts.key();
        if (!parts.algorithm().isPublicKey(key)) {
            throw new Malformed(
                    WHAT, text.lastIndexOf('+') + 1, key.length + " bytes are no public key of " + parts.algorithm());
        }
        var parsed = new VerifierKey(parts.name(), parts.algorithm(), key);
        if (parsed.id != parts.id()) {
            throw new Malformed(WHAT, parts.name().length() + 1, "the id is not the one of this name and key");
        }
        return parsed;
    }

    public String text() {
        return KeyText.written(name, id, algorithm, key);
    }

    public String name() {
        return name;
    }

    public int id() {
        return id;
    }

    public Algorithm algorithm() {
        return algorithm;
    }

    /// Whether the signature line claims to be by this key: name and id are the same.
    boolean claims(NoteSignature signature) {
        return name.equals(signature.name()) && id == signature.keyId();
    }

    /// Whether this key signed the text.
    boolean verifies(String text, NoteSignature signature) {
        var bytes = signature.signature();
        if (bytes.length != algorithm.signatureLength()) {
            return false;
        }
        if (algorithm != Algorithm.COSIGNATURE_V1) {
            return algorithm.verify(key, text.getBytes(StandardCharsets.UTF_8), bytes);
        }
        long seconds = ByteBuffer.wrap(bytes).getLong();
        return seconds >= 0
                && algorithm.verify(
                        key, Cosignature.message(text, seconds), Arrays.copyOfRange(bytes, Long.BYTES, bytes.length));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey one && one.text().equals(text());
    }

    @Override
    public int hashCode() {
        return id;
    }

    @Override
    public String toString() {
        return text();
    }
}
