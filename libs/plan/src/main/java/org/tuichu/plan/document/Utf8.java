package org.tuichu.plan.document;

/// The shape of UTF-8 sequences, RFC 3629 section 4.
final class Utf8 {
    private Utf8() {}

    /// Length in bytes of the valid sequence at `at`: 1 for ASCII, 2 to 4, or 0 where there is none.
    static int sequenceLength(byte[] bytes, int at) {
        int lead = bytes[at] & 0xFF;
        if (lead < 0x80) {
            return 1;
        }
        int length = lead >= 0xF5 || lead < 0xC2 ? 0 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        if (at + length > bytes.length) {
            return 0;
        }
        for (int i = 1; i < length; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }
}
