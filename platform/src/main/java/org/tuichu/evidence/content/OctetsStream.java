package org.tuichu.evidence.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Reads [Octets] from the first to the last with one block in memory.
final class OctetsStream extends InputStream {
    private final Octets content;
    private InputStream block = InputStream.nullInputStream();
    private long next;

    OctetsStream(Octets content) {
        this.content = content;
    }

    @Override
    public int read() throws IOException {
        return loaded() ? block.read() : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        return loaded() ? block.read(into, offset, length) : -1;
    }

    private boolean loaded() throws IOException {
        if (block.available() == 0 && next < content.size()) {
            var bytes = content.at(next, content.block());
            next += bytes.length;
            block = new ByteArrayInputStream(bytes);
        }
        return block.available() > 0;
    }
}
