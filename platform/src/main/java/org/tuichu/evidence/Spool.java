package org.tuichu.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.tuichu.evidence.content.Octets;

/// An upload in a temporary file that nobody else can open: on Linux and macOS its name is gone as soon as it is open,
/// so that not even `kill -9` leaves it behind.
final class Spool implements Octets, AutoCloseable {
    private final FileChannel file;
    private final Fingerprint fingerprint;

    private Spool(FileChannel file, Fingerprint fingerprint) {
        this.file = file;
        this.fingerprint = fingerprint;
    }

    /// Reads `content` to its end and closes it, or until it is longer than `longest`.
    static Spool of(InputStream content, long longest) throws IOException {
        var file = FileChannel.open(
                Files.createTempFile("tuichu-evidence", null),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
        try (content) {
            return new Spool(file, Fingerprint.of(content, Channels.newOutputStream(file), longest));
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    Fingerprint fingerprint() {
        return fingerprint;
    }

    @Override
    public long size() {
        return fingerprint.size();
    }

    @Override
    public byte[] at(long offset, int length) throws IOException {
        var bytes = ByteBuffer.allocate(Math.clamp(size() - offset, 0, length));
        while (bytes.hasRemaining()) {
            if (file.read(bytes, offset + bytes.position()) < 0) {
                return Arrays.copyOf(bytes.array(), bytes.position());
            }
        }
        return bytes.array();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
