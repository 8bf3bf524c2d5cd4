package org.tuichu.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.tuichu.proof.Hash;
import org.tuichu.proof.bundle.LedgerCopy;

/// Files that come chunk by chunk, those of one file together: each as a stream, with one chunk in memory.
final class ChunkedFiles {
    /// A piece of the file that has this SHA-256, or should have; `ordinal` counts from 0 within the file.
    record Chunk(Hash sha256, int ordinal, ByteBuffer bytes) {}

    static final RowMapper<Chunk> CHUNK = (row, number) ->
            new Chunk(Hash.of(row.getBytes("sha256")), row.getInt("ordinal"), ByteBuffer.wrap(row.getBytes("bytes")));

    private final Iterator<Chunk> chunks;
    private @Nullable Chunk next;

    ChunkedFiles(Iterator<Chunk> chunks) {
        this.chunks = chunks;
        advance();
    }

    void forEach(LedgerCopy.Contents contents) {
        while (next != null) {
            var sha256 = next.sha256();
            contents.file(sha256, new OneFile(sha256));
            while (next != null && next.sha256().equals(sha256)) {
                advance();
            }
        }
    }

    private void advance() {
        next = chunks.hasNext() ? chunks.next() : null;
    }

    private final class OneFile extends InputStream {
        private final Hash sha256;
        private int ordinal;

        OneFile(Hash sha256) {
            this.sha256 = sha256;
        }

        @Override
        public int read() throws IOException {
            return ready() ? chunk().bytes().get() & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            Objects.checkFromIndexSize(offset, length, into.length);
            if (length == 0) {
                return 0;
            }
            if (!ready()) {
                return -1;
            }
            var bytes = chunk().bytes();
            int count = Math.min(length, bytes.remaining());
            bytes.get(into, offset, count);
            return count;
        }

        /// Whether a byte of this file is left; goes on to the next chunk.
        private boolean ready() throws IOException {
            while (isOfThis() && !chunk().bytes().hasRemaining()) {
                advance();
                ordinal++;
            }
            if (isOfThis() && chunk().ordinal() != ordinal) {
                throw new IOException("chunk " + ordinal + " is not there");
            }
            return isOfThis();
        }

        private boolean isOfThis() {
            return next != null && next.sha256().equals(sha256);
        }

        private Chunk chunk() {
            return Objects.requireNonNull(next);
        }
    }
}
