package org.tuichu.evidence.content;

import java.util.Arrays;

/// Bytes that are small enough to be in memory.
public final class InMemory implements Octets {
    private final byte[] bytes;

    public InMemory(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public byte[] at(long offset, int length) {
        var from = (int) Math.min(offset, bytes.length);
        return Arrays.copyOfRange(bytes, from, (int) Math.min((long) from + length, bytes.length));
    }
}
