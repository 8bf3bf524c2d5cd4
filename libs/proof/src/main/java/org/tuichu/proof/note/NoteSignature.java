package org.tuichu.proof.note;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.tuichu.proof.Base64s;
import org.tuichu.proof.Malformed;

/// One signature line of a note: `— NAME BASE64`, where BASE64 is the key's id (4 bytes) and the signature.
public record NoteSignature(String name, String base64) {
    private static final String START = "— ";

    /// Refuses a name that no key can have, and base64 of less than an id and one byte.
    public NoteSignature {
        if (!KeyText.isName(name)) {
            throw new Malformed("signature", START.length(), "has no name of a key: " + Malformed.shown(name));
        }
        if (Base64s.decoded("signature", base64).length <= Integer.BYTES) {
            throw new Malformed("signature", START.length() + name.length() + 1, "is too short");
        }
    }

    static NoteSignature of(String name, int keyId, byte[] signature) {
        var bytes = ByteBuffer.allocate(Integer.BYTES + signature.length)
                .putInt(keyId)
                .put(signature);
        return new NoteSignature(name, Base64.getEncoder().encodeToString(bytes.array()));
    }

    /// `line` is without its newline.
    static NoteSignature parse(String line) {
        int blank = line.lastIndexOf(' ');
        if (!line.startsWith(START) || blank < START.length()) {
            throw new Malformed("signature", 0, "is not '— NAME BASE64': " + Malformed.shown(line));
        }
        return new NoteSignature(line.substring(START.length(), blank), line.substring(blank + 1));
    }

    public String line() {
        return START + name + " " + base64 + "\n";
    }

    public int keyId() {
        return ByteBuffer.wrap(bytes()).getInt();
    }

    /// The signature itself, for a cosignature with the time in front.
    byte[] signature() {
        var bytes = bytes();
        return Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length);
    }

    /// When a witness signed; to be trusted only once the signature has been verified with a witness's key.
    public Instant cosignedAt() {
        if (bytes().length != Integer.BYTES + Algorithm.COSIGNATURE_V1.signatureLength()) {
            throw new Malformed("signature", 0, "is no cosignature: of " + bytes().length + " bytes");
        }
        return Instant.ofEpochSecond(ByteBuffer.wrap(bytes()).getLong(Integer.BYTES));
    }

    private byte[] bytes() {
        return Base64.getDecoder().decode(base64);
    }
}
