package org.tuichu.evidence;

import java.io.IOException;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.evidence.content.Octets;

/// Contents in the database: each once, in chunks, found by its SHA-256.
@Component
class Contents {
    /// Bytes of every chunk but the last; the database checks it.
    static final int CHUNK = 1 << 20;

    /// Names no key to conflict with, so that whether somebody else has this content is not asked by a query that
    /// row-level security would answer.
    private static final String INSERT_CONTENT =
            "INSERT INTO evidence_content (sha256, size) VALUES (:sha256, :size) ON CONFLICT DO NOTHING";

    private static final String INSERT_CHUNK =
            "INSERT INTO evidence_chunk (sha256, ordinal, bytes) VALUES (:sha256, :ordinal, :bytes)";

    private static final String SIZE = "SELECT size FROM evidence_content WHERE sha256 = :sha256";

    /// `from` counts from 1.
    private static final String PART_OF_CHUNK = """
            SELECT substring(bytes FROM :from FOR :length) FROM evidence_chunk
            WHERE sha256 = :sha256 AND ordinal = :ordinal""";

    private final JdbcClient database;
    private final TransactionTemplate reading;

    Contents(JdbcClient database, PlatformTransactionManager transactions) {
        this.database = database;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /// Writes a content that is not there yet, in the caller's transaction. Somebody else who is writing the same one
    /// is waited for; if that transaction fails, it is written here.
    void write(String sha256, Octets content) throws IOException {
        var key = HexFormat.of().parseHex(sha256);
        var added = database.sql(INSERT_CONTENT)
                .param("sha256", key)
                .param("size", content.size())
                .update();
        for (var ordinal = 0; added == 1 && (long) ordinal * CHUNK < content.size(); ordinal++) {
            database.sql(INSERT_CHUNK)
                    .param("sha256", key)
                    .param("ordinal", ordinal)
                    .param("bytes", content.at((long) ordinal * CHUNK, CHUNK))
                    .update();
        }
    }

    /// A content that is seen through some file in scope.
    Octets read(String sha256) {
        var key = HexFormat.of().parseHex(sha256);
        return new Stored(
                key,
                inTransaction(() -> database.sql(SIZE)
                        .param("sha256", key)
                        .query(Long.class)
                        .optional()
                        .orElse(0L)));
    }

    private final class Stored implements Octets {
        private final byte[] key;
        private final long size;

        Stored(byte[] key, long size) {
            this.key = key;
            this.size = size;
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public int block() {
            return CHUNK;
        }

        @Override
        public byte[] at(long offset, int length) throws IOException {
            var bytes = new byte[Math.clamp(size - offset, 0, length)];
            for (var done = 0; done < bytes.length; ) {
                var part = part(offset + done, bytes.length - done);
                System.arraycopy(part, 0, bytes, done, part.length);
                done += part.length;
            }
            return bytes;
        }

        /// What one chunk has of it.
        private byte[] part(long offset, int length) throws IOException {
            var ordinal = (int) (offset / CHUNK);
            var from = (int) (offset % CHUNK);
            var part = inTransaction(() -> database.sql(PART_OF_CHUNK)
                    .param("sha256", key)
                    .param("ordinal", ordinal)
                    .param("from", from + 1)
                    .param("length", Math.min(length, CHUNK - from))
                    .query(byte[].class)
                    .optional());
            return part.filter(bytes -> bytes.length > 0)
                    .orElseThrow(() -> new IOException(
                            "chunk " + ordinal + " of content " + HexFormat.of().formatHex(key) + " is not there"));
        }
    }

    private <T> T inTransaction(java.util.function.Supplier<T> work) {
        return java.util.Objects.requireNonNull(reading.execute(begun -> work.get()));
    }
}
