package org.tuichu.evidence.picture;

import java.io.IOException;
import javax.imageio.stream.ImageInputStreamImpl;
import org.tuichu.evidence.content.Octets;

/// Lets a decoder of the JDK read from [Octets], with a block of its own in memory.
final class OctetsInput extends ImageInputStreamImpl {
    private static final int BLOCK = 64 << 10;

    private final Octets content;
    private byte[] block = new byte[0];
    private long blockStart;

    OctetsInput(Octets content) {
        this.content = content;
    }

    @Override
    public long length() {
        return content.size();
    }

    @Override
    public int read() throws IOException {
        bitOffset = 0;
        if (!loaded()) {
            return -1;
        }
        return block[(int) (streamPos++ - blockStart)] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        bitOffset = 0;
        if (!loaded()) {
            return -1;
        }
        var from = (int) (streamPos - blockStart);
        var read = Math.min(length, block.length - from);
        System.arraycopy(block, from, into, offset, read);
        streamPos += read;
        return read;
    }

    private boolean loaded() throws IOException {
        if (streamPos < blockStart || streamPos >= blockStart + block.length) {
            block = content.at(streamPos, BLOCK);
            blockStart = streamPos;
        }
        return block.length > 0;
    }
}
