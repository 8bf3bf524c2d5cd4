package org.tuichu.evidence.content;

import java.io.IOException;
import java.io.InputStream;

/// The bytes of a file, read wherever one likes, never all at once.
public interface Octets {
    /// In bytes.
    long size();

    /// `length` bytes from `offset`; fewer where the file ends before, none where it ends before `offset`.
    byte[] at(long offset, int length) throws IOException;

    /// How many bytes are best read at once.
    default int block() {
        return 64 << 10;
    }

    /// From the first byte to the last, a [#block] at a time.
    default InputStream stream() {
        return new OctetsStream(this);
    }
}
