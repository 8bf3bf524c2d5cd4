package org.tuichu.proof.note;

import java.nio.charset.StandardCharsets;

/// What a witness signs. Source: c2sp.org/tlog-cosignature, "Ed25519 signed message".
final class Cosignature {
    private Cosignature() {}

    /// `seconds` since 1970-01-01T00:00:00Z, not negative.
    static byte[] message(String text, long seconds) {
        return ("cosignature/v1\ntime " + seconds + "\n" + text).getBytes(StandardCharsets.UTF_8);
    }
}
