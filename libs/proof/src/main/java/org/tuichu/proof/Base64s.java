package org.tuichu.proof;

import java.util.Base64;

/// Base64 with one text per value: padding, no line breaks, no stray bits at the end (RFC 4648 §3.5 and §4).
///
/// The JDK's decoder lets the unused bits of the last digit be anything, so that one edit of a signature would go
/// unseen.
public final class Base64s {
    private Base64s() {}

    /// The bytes; [Malformed] naming `what` when `text` is not their canonical base64.
    public static byte[] decoded(String what, String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException not) {
            throw new Malformed(what, 0, "is not base64: " + Malformed.shown(text));
        }
        if (!Base64.getEncoder().encodeToString(bytes).equals(text)) {
            throw new Malformed(what, 0, "is not canonical base64: " + Malformed.shown(text));
        }
        return bytes;
    }
}
