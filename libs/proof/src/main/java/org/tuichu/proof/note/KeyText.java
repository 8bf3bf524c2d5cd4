package org.tuichu.proof.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.tuichu.proof.Base64s;
import org.tuichu.proof.Hash;
import org.tuichu.proof.Malformed;

/// `NAME+ID+BASE64`, the text form both kinds of keys share: ID is 8 hexadecimal digits, BASE64 the type and the key.
///
/// Source: c2sp.org/signed-note, "Verifier keys"; golang.org/x/mod/sumdb/note for the private form.
record KeyText(String name, int id, Algorithm algorithm, String keyBase64) {
    private static final int PARTS = 3;
    private static final HexFormat HEX = HexFormat.of();

    /// Refuses what [#written] would not have written; whether id and key belong together is not looked at.
    ///
    /// No message shows any part of the text: it may be a secret, and an edit may have moved the secret anywhere.
    static KeyText parsed(String what, String text) {
        var parts = text.split("\\+", PARTS);
        if (parts.length != PARTS) {
            throw new Malformed(what, text.length(), "is not NAME+ID+KEY");
        }
        int idAt = parts[0].length() + 1;
        int keyAt = idAt + parts[1].length() + 1;
        if (!isName(parts[0])) {
            throw new Malformed(what, 0, "has no name of a key");
        }
        if (!parts[1].matches("[0-9a-f]{8}")) {
            throw new Malformed(what, idAt, "the id is not 8 hexadecimal digits");
        }
        return split(what, keyAt, parts[0], HexFormat.fromHexDigits(parts[1]), parts[2]);
    }

    private static KeyText split(String what, int at, String name, int id, String base64) {
        byte[] bytes;
        try {
            bytes = Base64s.decoded(what, base64);
        } catch (Malformed not) {
            throw new Malformed(what, at, "the key is not canonical base64");
        }
        var algorithm = Algorithm.of(bytes)
                .orElseThrow(() -> new Malformed(what, at, "the key is of no signature type that is known here"));
        int from = algorithm.type().length;
        var key = java.util.Arrays.copyOfRange(bytes, from, bytes.length);
        return new KeyText(name, id, algorithm, Base64.getEncoder().encodeToString(key));
    }

    /// The key without its type.
    byte[] key() {
        return Base64.getDecoder().decode(keyBase64);
    }

    static String written(String name, int id, Algorithm algorithm, byte[] key) {
        return name + "+" + HEX.toHexDigits(id) + "+"
                + Base64.getEncoder().encodeToString(joined(algorithm.type(), key));
    }

    /// SHA-256(name ‖ 0x0A ‖ type ‖ public key), its first four bytes.
    static int id(String name, Algorithm algorithm, byte[] publicKey) {
        var hash = Hash.sha256((name + "\n").getBytes(StandardCharsets.UTF_8), algorithm.type(), publicKey);
        return ByteBuffer.wrap(hash.bytes()).getInt();
    }

    /// Not empty, no Unicode space, no plus, and nothing that a note may not contain.
    static boolean isName(String name) {
        return !name.isEmpty()
                && name.codePoints()
                        .noneMatch(one -> one == '+'
                                || Character.isWhitespace(one)
                                || Character.isSpaceChar(one)
                                || one < ' '
                                || (one >= Character.MIN_SURROGATE && one <= Character.MAX_SURROGATE));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }
}
